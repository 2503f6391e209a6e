import type { RubricSummary } from "@evenhand/contract/rubrics";
import type { ReactNode } from "react";
import { formatDay } from "../../lib/format.ts";
import type { Column } from "../../ui/table.tsx";
import { RubricActions } from "./rubric-actions.tsx";
import { rubricWords } from "./rubric-words.ts";
import styles from "./rubrics.module.css";
import { versionName } from "./version-name.ts";

/** The ways from a row, which only a page knows. */
export type RubricLinks = {
  toRubric: (rubricId: string, words: string) => ReactNode;
  toVersions: (rubricId: string, words: string) => ReactNode;
};

type Deeds = {
  mayStart: boolean;
  onStarted: (rubricId: string) => void;
  onSaid: (sentence: string) => void;
};

export function rubricColumns(links: RubricLinks, deeds: Deeds): Column<RubricSummary>[] {
  return [
    {
      key: "setting",
      heading: rubricWords.setting,
      kind: "name",
      cell: ({ id, setting, base }) => (
        <span className={styles["named"]}>
          {links.toRubric(id, setting)}
          {base === null ? null : (
            <span className={styles["detail"]}>{rubricWords.overlayOf(base.setting)}</span>
          )}
        </span>
      ),
    },
    {
      key: "version",
      heading: rubricWords.version,
      cell: ({ id, latest }) =>
        latest === null ? (
          <span className={styles["detail"]}>{rubricWords.notPublished}</span>
        ) : (
          links.toVersions(
            id,
            rubricWords.versionOn(versionName(latest), formatDay(latest.publishedAt)),
          )
        ),
    },
    { key: "state", heading: rubricWords.state, cell: (rubric) => <DraftState rubric={rubric} /> },
    {
      key: "openings",
      heading: rubricWords.openings,
      kind: "quiet",
      cell: ({ openings }) => rubricWords.openingCount(openings),
    },
    {
      key: "actions",
      heading: rubricWords.actions,
      kind: "actions",
      cell: (rubric) => <RubricActions rubric={rubric} {...deeds} />,
    },
  ];
}

function DraftState({ rubric }: { rubric: RubricSummary }) {
  const { hasUnpublishedChanges, latest, findings } = rubric;
  const found = [
    ...(findings.blocks > 0 ? [rubricWords.blocks(findings.blocks)] : []),
    ...(findings.advice > 0 ? [rubricWords.advice(findings.advice)] : []),
  ];
  return (
    <span className={styles["named"]}>
      {latest === null ? null : (
        <span>{hasUnpublishedChanges ? rubricWords.unpublished : rubricWords.asPublished}</span>
      )}
      <span className={findings.blocks > 0 ? styles["toFix"] : styles["detail"]}>
        {found.length === 0 ? rubricWords.nothingFound : found.join(", ")}
      </span>
    </span>
  );
}
