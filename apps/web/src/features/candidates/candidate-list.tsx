import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { CandidateSummary } from "@evenhand/contract/candidates";
import { failureWords } from "../../lib/failure-words.ts";
import { formatDay } from "../../lib/format.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Table, type Column } from "../../ui/table.tsx";
import { candidateList, type CandidateFilter } from "./candidate-api.ts";
import styles from "./candidates.module.css";
import { candidateWords } from "./words.ts";

type CandidateListProps = {
  filter: CandidateFilter;
  toOpenings: ReactNode;
  linkToApplication: (applicationId: string, name: string) => ReactNode;
  linkToOpening: (openingId: string, title: string) => ReactNode;
};

export function CandidateList(props: CandidateListProps) {
  const { filter, toOpenings, linkToApplication, linkToOpening } = props;
  const list = useInfiniteQuery(candidateList(filter));
  if (list.data === undefined) {
    return list.error === null ? (
      <Skeleton lines={6} label={candidateWords.loading} />
    ) : (
      <ErrorState failure={failureWords(list.error)} onTryAgain={() => void list.refetch()} />
    );
  }
  const rows = list.data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) {
    return filter.search === undefined && filter.state === "active" ? (
      <EmptyState title={candidateWords.none} detail={candidateWords.noneDetail}>
        {toOpenings}
      </EmptyState>
    ) : (
      <EmptyState title={candidateWords.noneFound} detail={candidateWords.noneFoundDetail} />
    );
  }
  return (
    <>
      <Table
        label={candidateWords.title}
        columns={columnsFor(linkToApplication, linkToOpening)}
        rows={rows}
        rowKey={({ applicationId }) => applicationId}
      />
      {list.hasNextPage ? (
        <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {candidateWords.more}
        </Button>
      ) : null}
    </>
  );
}

function columnsFor(
  linkToApplication: CandidateListProps["linkToApplication"],
  linkToOpening: CandidateListProps["linkToOpening"],
): Column<CandidateSummary>[] {
  const words = candidateWords.columns;
  return [
    {
      key: "name",
      heading: words.name,
      kind: "name",
      cell: ({ applicationId, candidate }) => (
        <span className={styles["stack"]}>
          {linkToApplication(applicationId, candidate.name)}
          <span className={styles["quiet"]}>{candidate.email}</span>
        </span>
      ),
    },
    {
      key: "opening",
      heading: words.opening,
      cell: ({ opening }) => linkToOpening(opening.id, opening.title),
    },
    {
      key: "state",
      heading: words.state,
      cell: ({ state, isInternal, needsDecision }) => (
        <span className={styles["stack"]}>
          {[candidateWords.states[state], isInternal ? candidateWords.internal : ""]
            .filter(Boolean)
            .join(" · ")}
          {needsDecision ? (
            <span className={styles["attention"]}>{candidateWords.needsDecision}</span>
          ) : null}
        </span>
      ),
    },
    {
      key: "added",
      heading: words.added,
      kind: "quiet",
      cell: ({ addedAt }) => formatDay(addedAt),
    },
  ];
}
