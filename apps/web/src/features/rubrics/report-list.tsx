import type { ReportSummary } from "@evenhand/contract/reports";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { failureWords } from "../../lib/failure-words.ts";
import { formatDay } from "../../lib/format.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Table, type Column } from "../../ui/table.tsx";
import { reportList } from "./report-api.ts";
import { reportWords, storedReportWords } from "./report-words.ts";
import styles from "./reports.module.css";

type ReportListProps = {
  linkTo: (reportId: string, title: string) => ReactNode;
  /** The way to import one, offered where there is none and the person may. */
  importLink: ReactNode;
};

export function ReportList({ linkTo, importLink }: ReportListProps) {
  const list = useInfiniteQuery(reportList);
  if (list.isPending) return <Skeleton lines={6} label={reportWords.loading} />;
  if (list.isError) {
    return <ErrorState failure={failureWords(list.error)} onTryAgain={() => void list.refetch()} />;
  }
  const reports = list.data.pages.flatMap((page) => page.items);
  const mayImport = list.data.pages[0]?.can.import ?? false;
  if (reports.length === 0) {
    return (
      <EmptyState
        title={reportWords.noneTitle}
        detail={mayImport ? reportWords.none : reportWords.noneToSee}
      >
        {mayImport ? importLink : null}
      </EmptyState>
    );
  }
  return (
    <>
      <Table
        label={reportWords.title}
        columns={columnsFor(linkTo)}
        rows={reports}
        rowKey={({ id }) => id}
      />
      {list.hasNextPage ? (
        <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {reportWords.more}
        </Button>
      ) : null}
    </>
  );
}

function columnsFor(linkTo: ReportListProps["linkTo"]): Column<ReportSummary>[] {
  return [
    {
      key: "name",
      heading: reportWords.name,
      kind: "name",
      cell: ({ id, title, role, industry, year, archivedAt }) => (
        <span className={styles["named"]}>
          {linkTo(id, title)}
          <span className={styles["detail"]}>
            {[
              storedReportWords.facts(role, industry, year),
              ...(archivedAt === null ? [] : [reportWords.archived]),
            ]
              .filter((part) => part !== title)
              .join(" · ")}
          </span>
        </span>
      ),
    },
    { key: "settings", heading: reportWords.settings, cell: ({ settings }) => settings.join(", ") },
    {
      key: "rubrics",
      heading: reportWords.rubrics,
      cell: ({ rubrics }) => reportWords.rubricCount(rubrics),
    },
    {
      key: "imported",
      heading: reportWords.importedOn,
      cell: ({ importedAt, importedBy }) => reportWords.by(importedBy, formatDay(importedAt)),
    },
  ];
}
