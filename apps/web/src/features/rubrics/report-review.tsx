import type { ReadReport } from "@evenhand/contract/reports";
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from "react";
import { Button } from "../../ui/button.tsx";
import { FormFoot } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { ReportGroups } from "./report-groups.tsx";
import { ReportMerged, ReportWarnings } from "./report-notes.tsx";
import { importWords, reportWords, storedReportWords } from "./report-words.ts";
import styles from "./reports.module.css";

type ReportReviewProps = {
  read: ReadReport;
  /** A link to the stored report of the same text. */
  linkToStored: (reportId: string, words: string) => ReactNode;
  problem: ReactNode;
  busy: boolean;
  onStore: (title: string) => void;
  onBack: () => void;
};

/** The second step: what is in the text, before anything of it is stored. */
export function ReportReview(props: ReportReviewProps) {
  const { read, linkToStored, problem, busy, onStore, onBack } = props;
  const { role, industry, year } = read.report;
  const [title, setTitle] = useState(storedReportWords.facts(role, industry, year));
  const [missing, setMissing] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(title.trim() === "");
    if (title.trim() !== "") onStore(title.trim());
  };
  return (
    <form
      className={styles["review"]}
      noValidate
      aria-label={importWords.reviewTitle}
      onSubmit={submit}
    >
      <div className={styles["reviewHead"]}>
        <h2 ref={heading} tabIndex={-1}>
          {importWords.reviewTitle}
        </h2>
        <p>
          {storedReportWords.facts(role, industry, year)}. {importWords.reviewLead}
        </p>
      </div>
      {read.alreadyImported === null ? null : (
        <Notice attention>
          <p>
            {importWords.already} {linkToStored(read.alreadyImported, importWords.open)}
          </p>
        </Notice>
      )}
      <Notice>{reportWords.startingPoint}</Notice>
      <ReportGroups report={read.report} />
      <ReportMerged merged={read.merged} report={read.report} />
      <ReportWarnings warnings={read.warnings} />
      <div className={styles["name"]}>
        <TextField
          label={importWords.name}
          hint={importWords.nameHint}
          autoComplete="off"
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          problem={missing ? importWords.nameMissing : undefined}
        />
      </div>
      {problem ? <Notice attention>{problem}</Notice> : null}
      <FormFoot>
        <Button type="submit" look="main" busy={busy}>
          {importWords.store}
        </Button>
        <Button onClick={onBack}>{importWords.again}</Button>
      </FormFoot>
    </form>
  );
}
