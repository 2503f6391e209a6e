import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { OpeningSummary } from "@evenhand/contract/openings";
import { failureWords } from "../../lib/failure-words.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Table, type Column } from "../../ui/table.tsx";
import { openingList, type OpeningFilter } from "./opening-api.ts";
import styles from "./openings.module.css";
import { openingWords } from "./words.ts";

type OpeningListProps = {
  filter: OpeningFilter;
  linkTo: (openingId: string, title: string) => ReactNode;
};

export function OpeningList({ filter, linkTo }: OpeningListProps) {
  const list = useInfiniteQuery(openingList(filter));
  if (list.data === undefined) {
    return list.error === null ? (
      <Skeleton lines={5} label={openingWords.loading} />
    ) : (
      <ErrorState failure={failureWords(list.error)} onTryAgain={() => void list.refetch()} />
    );
  }
  const rows = list.data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) {
    const searching = filter.search !== undefined || filter.state !== "open";
    return searching ? (
      <EmptyState title={openingWords.noneFound} detail={openingWords.noneFoundDetail} />
    ) : (
      <EmptyState title={openingWords.none} detail={openingWords.noneDetail} />
    );
  }
  return (
    <>
      <Table
        label={openingWords.title}
        columns={columns(linkTo)}
        rows={rows}
        rowKey={({ id }) => id}
      />
      {list.hasNextPage ? (
        <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {openingWords.more}
        </Button>
      ) : null}
    </>
  );
}

function columns(linkTo: OpeningListProps["linkTo"]): Column<OpeningSummary>[] {
  const words = openingWords.columns;
  return [
    {
      key: "title",
      heading: words.title,
      kind: "name",
      cell: ({ id, title, confidential, state }) => (
        <span className={styles["stack"]}>
          {linkTo(id, title)}
          <span className={styles["quiet"]}>
            {[
              state === "open" ? "" : openingWords.states[state],
              confidential ? openingWords.confidential : "",
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </span>
      ),
    },
    {
      key: "setting",
      heading: words.setting,
      cell: ({ setting, level }) => `${setting}, ${level.name}`,
    },
    { key: "manager", heading: words.manager, cell: ({ hiringManager }) => hiringManager.name },
    {
      key: "candidates",
      heading: words.candidates,
      cell: ({ counts }) => openingWords.counts(counts.active),
    },
    { key: "waiting", heading: words.waiting, cell: ({ counts }) => <Waiting counts={counts} /> },
  ];
}

function Waiting({ counts }: { counts: OpeningSummary["counts"] }) {
  if (counts.needDecision + counts.cardsOwed === 0) {
    return <span className={styles["quiet"]}>{openingWords.nothingWaits}</span>;
  }
  return (
    <span className={styles["stack"]}>
      {counts.needDecision > 0 ? (
        <span className={styles["attention"]}>
          {openingWords.needDecision(counts.needDecision)}
        </span>
      ) : null}
      {counts.cardsOwed > 0 ? <span>{openingWords.owed(counts.cardsOwed)}</span> : null}
    </span>
  );
}
