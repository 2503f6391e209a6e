import type { CalibrationReport, CalibrationRunView } from "@evenhand/contract/calibration";
import { formatMoment } from "../../lib/format.ts";
import { Notice } from "../../ui/notice.tsx";
import { Section } from "../../ui/section.tsx";
import styles from "./calibration.module.css";
import { DifferencesPart } from "./differences-part.tsx";
import { LinksPart } from "./links-part.tsx";
import { MethodPart } from "./method-part.tsx";
import { Sentence } from "./names.tsx";
import { PanelPart, VariancePart } from "./panel-part.tsx";
import { calibrationWords } from "./words.ts";

/** One stored run, from what it can tell to how it was computed. */
export function RunReport({ run }: { run: CalibrationRunView }) {
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
      <Report report={run.report} runId={run.id} />
    </>
  );
}

function Report({ report, runId }: { report: CalibrationReport; runId: string }) {
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
      <DifferencesPart {...report.differences} runId={runId} />
      <PanelPart panel={report.panel} />
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
