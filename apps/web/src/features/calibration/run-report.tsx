import type { CalibrationReport, CalibrationRunView } from "@evenhand/contract/calibration";
import { useDeferredValue, useEffect } from "react";
import { formatMoment } from "../../lib/format.ts";
import { Notice } from "../../ui/notice.tsx";
import { Section } from "../../ui/section.tsx";
import { AgreementPart } from "./agreement-part.tsx";
import { Behind } from "./behind.tsx";
import styles from "./calibration.module.css";
import { CoursePart } from "./course-part.tsx";
import { CriteriaPart } from "./criteria-part.tsx";
import { DifferencesPart } from "./differences-part.tsx";
import { furtherWords } from "./further-words.ts";
import { LinksPart } from "./links-part.tsx";
import { MethodPart } from "./method-part.tsx";
import { Sentence } from "./names.tsx";
import { PanelPart, VariancePart } from "./panel-part.tsx";
import type { LinkToCard } from "./ratings-behind.tsx";
import { ScalePart } from "./scale-part.tsx";
import { UnexpectedPart } from "./unexpected-part.tsx";
import { calibrationWords } from "./words.ts";

type RunReportProps = { run: CalibrationRunView; linkToCard: LinkToCard };

/** One stored run, from what it can tell to how it was computed. */
export function RunReport({ run, linkToCard }: RunReportProps) {
  if (run.hidden !== null) {
    return (
      <Notice>
        <strong>{calibrationWords.hidden}</strong>
        <p>
          {run.hidden.because} {run.hidden.until}
        </p>
      </Notice>
    );
  }
  if (run.report === null) return null;
  return (
    <>
      <p className={styles["quiet"]}>
        {calibrationWords.asOf(formatMoment(run.finishedAt ?? run.askedAt), run.askedBy.name)}{" "}
        {run.counts === null ? null : calibrationWords.counts(run.counts)}
      </p>
      <Behind runId={run.id} linkToCard={linkToCard}>
        <Report report={run.report} />
      </Behind>
    </>
  );
}

/** Shown again, they are whole at once, so that the page is as long as it was and opens where it was left. */
const drawnBefore = new WeakSet<CalibrationReport>();

function Report({ report }: { report: CalibrationReport }) {
  // The first drawing stands before the many others are begun, and a press between them is answered.
  const isWhole = useDeferredValue(true, drawnBefore.has(report));
  useEffect(() => {
    if (isWhole) drawnBefore.add(report);
  }, [report, isWhole]);
  return (
    <>
      <Section title={calibrationWords.canTell}>
        <Lines lines={report.canTell} />
      </Section>
      <Section title={calibrationWords.inShort}>
        <div className={styles["short"]}>
          <Lines lines={report.inShort} />
        </div>
      </Section>
      <LinksPart links={report.links} />
      <VariancePart parts={report.parts} />
      {isWhole ? <OtherParts report={report} /> : null}
    </>
  );
}

function OtherParts({ report }: { report: CalibrationReport }) {
  const { further, differences } = report;
  return (
    <>
      <DifferencesPart {...differences} />
      {further === null ? (
        <Notice>{furtherWords.older}</Notice>
      ) : (
        <>
          <AgreementPart agreement={further.agreement} interviewers={report.links.interviewers} />
          <ScalePart scale={further.scale} />
          <CoursePart course={further.course} band={differences.band} />
        </>
      )}
      <PanelPart panel={report.panel} />
      {further === null ? null : (
        <>
          <CriteriaPart
            criteria={further.criteria}
            agreement={further.agreement}
            canOpen={!("notEnough" in differences.interviewers)}
          />
          <UnexpectedPart unexpected={further.unexpected} />
        </>
      )}
      <MethodPart method={report.method} />
    </>
  );
}

function Lines({ lines }: { lines: CalibrationReport["canTell"] }) {
  return (
    <ul className={styles["lines"]}>
      {lines.map((line, index) => (
        <li key={index}>
          <Sentence parts={line} />
        </li>
      ))}
    </ul>
  );
}
