import type { ReportView } from "@evenhand/contract/reports";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { failureLine, failureWords } from "../../lib/failure-words.ts";
import { formatDay } from "../../lib/format.ts";
import { Button } from "../../ui/button.tsx";
import { HiddenText } from "../../ui/hidden-text.tsx";
import { PageError } from "../../ui/page-error.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Section } from "../../ui/section.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Status } from "../../ui/status.tsx";
import { reportQuery, useArchiveReport } from "./report-api.ts";
import { ReportGroups } from "./report-groups.tsx";
import { ReportMerged, ReportWarnings } from "./report-notes.tsx";
import { reportWords, storedReportWords } from "./report-words.ts";
import styles from "./reports.module.css";
import { rubricList, useStartRubric } from "./rubric-api.ts";

type StoredReportProps = {
  reportId: string;
  toReports: ReactNode;
  linkToRubric: (rubricId: string, words: ReactNode) => ReactNode;
  onStarted: (rubricId: string) => void;
};

/** One hiring report: what it says, and the rubrics that can be started from it. */
export function StoredReport({ reportId, toReports, linkToRubric, onStarted }: StoredReportProps) {
  const { data: view, error, refetch } = useQuery(reportQuery(reportId));
  if (error !== null && view === undefined)
    return <PageError failure={failureWords(error)} onTryAgain={() => void refetch()} />;
  if (view === undefined) return <Skeleton lines={8} label={storedReportWords.loading} />;
  const { role, industry, year, importedAt, importedBy } = view;
  return (
    <>
      <PageHeader
        title={view.title}
        lead={`${storedReportWords.facts(role, industry, year)}. ${reportWords.importedOn} ${reportWords.by(importedBy, formatDay(importedAt))}.`}
      >
        {toReports}
        {view.can.archive ? <ArchiveReport view={view} /> : null}
      </PageHeader>
      {view.archivedAt === null ? null : <Notice>{storedReportWords.archivedNote}</Notice>}
      {view.can.draft ? (
        <StartFromReport view={view} linkToRubric={linkToRubric} onStarted={onStarted} />
      ) : null}
      <Section title={storedReportWords.elements} lead={storedReportWords.elementsLead}>
        <div className={styles["review"]}>
          <Notice>{reportWords.startingPoint}</Notice>
          <ReportGroups report={view.report} />
          <ReportMerged merged={view.merged} report={view.report} />
          <ReportWarnings warnings={view.warnings} />
        </div>
      </Section>
    </>
  );
}

type StartFromReportProps = { view: ReportView } & Pick<
  StoredReportProps,
  "linkToRubric" | "onStarted"
>;

function StartFromReport({ view, linkToRubric, onStarted }: StartFromReportProps) {
  const rubrics = useInfiniteQuery(rubricList({ search: "", archived: false }));
  const ofRole = (rubrics.data?.pages ?? [])
    .flatMap(({ items }) => items)
    .filter(({ role }) => role === view.role);
  const settings = view.report.settings.map(({ name, emphasis }) => ({
    name,
    emphasis,
    rubric: ofRole.find(({ setting }) => setting === name),
  }));
  const start = useStartRubric();
  const starting = start.isPending ? start.variables : null;
  return (
    <Section title={storedReportWords.start} lead={storedReportWords.startLead}>
      {view.report.settings.length === 0 ? <p>{storedReportWords.noSettings}</p> : null}
      <ul className={styles["settings"]}>
        {settings.map(({ name, emphasis, rubric }) => (
          <li key={name}>
            <span className={styles["named"]}>
              <span>{name}</span>
              {emphasis === null ? null : (
                <span className={styles["detail"]}>{storedReportWords.emphasis(emphasis)}</span>
              )}
              {rubric === undefined ? null : (
                <span className={styles["detail"]}>{storedReportWords.existing}</span>
              )}
            </span>
            {rubric === undefined ? (
              <Button
                aria-label={storedReportWords.startFor(name)}
                busy={starting !== null}
                onClick={() =>
                  start.mutate(
                    { from: "report", reportId: view.id, setting: name },
                    { onSuccess: ({ id }) => onStarted(id) },
                  )
                }
              >
                {starting?.setting === name ? storedReportWords.starting : storedReportWords.start}
              </Button>
            ) : (
              linkToRubric(
                rubric.id,
                <>
                  {storedReportWords.open}{" "}
                  <HiddenText>{storedReportWords.openFor(name)}</HiddenText>
                </>,
              )
            )}
          </li>
        ))}
      </ul>
      {start.error === null ? null : <Notice attention>{failureLine(start.error)}</Notice>}
    </Section>
  );
}

function ArchiveReport({ view }: { view: ReportView }) {
  const archive = useArchiveReport();
  const [said, setSaid] = useState("");
  const away = view.archivedAt === null;
  return (
    <>
      <Button
        busy={archive.isPending}
        onClick={() =>
          archive.mutate(
            { reportId: view.id, away },
            {
              onSuccess: () =>
                setSaid(away ? storedReportWords.archivedSaid : storedReportWords.restoredSaid),
              onError: (error) => setSaid(failureLine(error)),
            },
          )
        }
      >
        {away ? storedReportWords.archive : storedReportWords.restore}
      </Button>
      <Status>{said}</Status>
    </>
  );
}
