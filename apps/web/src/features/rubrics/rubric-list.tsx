import { useInfiniteQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import type { RubricSummary } from "@evenhand/contract/rubrics";
import { failureWords } from "../../lib/failure-words.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Section } from "../../ui/section.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Status } from "../../ui/status.tsx";
import { Table } from "../../ui/table.tsx";
import { rubricList, type RubricFilter } from "./rubric-api.ts";
import { rubricColumns, type RubricLinks } from "./rubric-columns.tsx";
import { rubricWords } from "./rubric-words.ts";
import { StartRubricButton } from "./start-rubric-button.tsx";

type RubricListProps = RubricLinks & {
  filter: RubricFilter;
  onClearSearch: () => void;
  /** The other way to begin, for when there is none yet. */
  toImport: ReactNode;
  onStarted: (rubricId: string) => void;
};

/** The rubrics by role, each setting a row. */
export function RubricList(props: RubricListProps) {
  const { filter, onClearSearch, toImport, onStarted, ...links } = props;
  const list = useInfiniteQuery(rubricList(filter));
  const [said, setSaid] = useState("");
  if (list.isPending) return <Skeleton lines={8} label={rubricWords.loading} />;
  if (list.isError && list.data === undefined) {
    return <ErrorState failure={failureWords(list.error)} onTryAgain={() => void list.refetch()} />;
  }
  const rubrics = list.data.pages.flatMap((page) => page.items);
  const mayStart = list.data.pages[0]?.can.start ?? false;
  const byRole = Map.groupBy(rubrics, ({ role }) => role);
  return (
    <>
      <Status>{said}</Status>
      {rubrics.length === 0 ? (
        <NoRubrics
          filter={filter}
          mayStart={mayStart}
          toImport={toImport}
          onClear={onClearSearch}
          onStarted={onStarted}
        />
      ) : null}
      {[...byRole].map(([role, rows]) => (
        <Section key={role} title={role}>
          <Table<RubricSummary>
            label={role}
            columns={rubricColumns(links, { mayStart, onStarted, onSaid: setSaid })}
            rows={rows}
            rowKey={({ id }) => id}
          />
        </Section>
      ))}
      {list.hasNextPage ? (
        <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {rubricWords.more}
        </Button>
      ) : null}
    </>
  );
}

type NoRubricsProps = {
  filter: RubricFilter;
  mayStart: boolean;
  toImport: ReactNode;
  onClear: () => void;
  onStarted: (rubricId: string) => void;
};

function NoRubrics({ filter, mayStart, toImport, onClear, onStarted }: NoRubricsProps): ReactNode {
  if (filter.search !== "") {
    return (
      <EmptyState title={rubricWords.noMatchTitle} detail={rubricWords.noMatch(filter.search)}>
        <Button onClick={onClear}>{rubricWords.clear}</Button>
      </EmptyState>
    );
  }
  if (filter.archived)
    return <EmptyState title={rubricWords.noArchivedTitle} detail={rubricWords.noArchived} />;
  return (
    <EmptyState
      title={rubricWords.noneTitle}
      detail={mayStart ? rubricWords.none : rubricWords.noneToSee}
    >
      {mayStart ? (
        <>
          <StartRubricButton onStarted={onStarted} />
          {toImport}
        </>
      ) : null}
    </EmptyState>
  );
}
