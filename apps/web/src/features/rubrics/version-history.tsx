import type { VersionSummary } from "@evenhand/contract/rubrics";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { failureWords } from "../../lib/failure-words.ts";
import { formatMoment } from "../../lib/format.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageError } from "../../ui/page-error.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Table, type Column } from "../../ui/table.tsx";
import { FlagsPart } from "./flags-part.tsx";
import { rubricQuery, versionList } from "./rubric-api.ts";
import { versionWords } from "./rubric-words.ts";
import styles from "./rubrics.module.css";
import { versionName } from "./version-name.ts";

type VersionHistoryProps = {
  rubricId: string;
  toVersion: (versionId: string, words: string) => ReactNode;
  toRubric: ReactNode;
};

/** Every version that was published of one rubric, newest first. */
export function VersionHistory({ rubricId, toVersion, toRubric }: VersionHistoryProps) {
  const rubric = useQuery(rubricQuery(rubricId));
  const list = useQuery(versionList(rubricId));
  const error = rubric.error ?? list.error;
  if (error !== null && (rubric.data === undefined || list.data === undefined)) {
    const again = () => void Promise.all([rubric.refetch(), list.refetch()]);
    return <PageError failure={failureWords(error)} onTryAgain={again} />;
  }
  if (rubric.data === undefined || list.data === undefined)
    return <Skeleton lines={6} label={versionWords.loading} />;
  return (
    <>
      <PageHeader
        title={versionWords.title(rubric.data.role, rubric.data.setting)}
        lead={versionWords.lead}
      >
        {toRubric}
      </PageHeader>
      {list.data.items.length === 0 ? (
        <EmptyState title={versionWords.noneTitle} detail={versionWords.none} />
      ) : (
        <Table
          label={versionWords.listLabel}
          columns={columnsFor(toVersion)}
          rows={list.data.items}
          rowKey={({ id }) => id}
        />
      )}
      {list.data.items.length === 0 ? null : <FlagsPart rubricId={rubricId} />}
    </>
  );
}

function columnsFor(toVersion: VersionHistoryProps["toVersion"]): Column<VersionSummary>[] {
  return [
    {
      key: "version",
      heading: versionWords.number,
      kind: "name",
      cell: (version) => (
        <span className={styles["named"]}>
          {toVersion(version.id, versionWords.version(versionName(version)))}
        </span>
      ),
    },
    {
      key: "note",
      heading: versionWords.note,
      cell: ({ note }) => note ?? <span className={styles["detail"]}>{versionWords.noNote}</span>,
    },
    {
      key: "published",
      heading: versionWords.published,
      cell: ({ publishedAt, publishedBy }) =>
        versionWords.by(publishedBy, formatMoment(publishedAt)),
    },
  ];
}
