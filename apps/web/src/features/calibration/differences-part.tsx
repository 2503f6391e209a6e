import type { CalibrationReport, InterviewerDifference } from "@evenhand/contract/calibration";
import { ChartFigure } from "../../charts/chart-figure.tsx";
import { IntervalPlot, type IntervalRow } from "../../charts/interval-plot.tsx";
import { failureWords } from "../../lib/failure-words.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Section } from "../../ui/section.tsx";
import { Status } from "../../ui/status.tsx";
import { Table, type Column } from "../../ui/table.tsx";
import styles from "./calibration.module.css";
import { useDownloadInterviewers } from "./calibration-api.ts";
import { byName, sentenceText, useNameOf, type NameOf } from "./names.tsx";
import { NotEnoughBox } from "./not-enough.tsx";
import { calibrationWords, points } from "./words.ts";

type Differences = CalibrationReport["differences"];

/** Who rates lower or higher on the same candidates: in the order of names, never of the difference. */
export function DifferencesPart({ runId, ...differences }: Differences & { runId: string }) {
  const { interviewers, band } = differences;
  return (
    <Section title={calibrationWords.differences}>
      {"notEnough" in interviewers ? (
        <NotEnoughBox {...interviewers} />
      ) : (
        <DifferencesFigure interviewers={interviewers} band={band} runId={runId} />
      )}
    </Section>
  );
}

type FigureProps = { interviewers: InterviewerDifference[]; band: number; runId: string };

function DifferencesFigure({ interviewers, band, runId }: FigureProps) {
  const nameOf = useNameOf();
  const ordered = byName(interviewers, nameOf);
  const count = (verdict: string) => interviewers.filter((one) => one.verdict === verdict).length;
  const reading = calibrationWords.summary(count("lower"), count("higher"), interviewers.length);
  return (
    <>
      <ChartFigure
        title={calibrationWords.differencesFigure}
        reading={reading}
        howToReadTitle={calibrationWords.howToRead}
        howToRead={calibrationWords.howToReadDifferences}
        tableTitle={calibrationWords.table}
        table={
          <Table
            label={calibrationWords.differencesFigure}
            columns={columns(nameOf)}
            rows={ordered}
            rowKey={({ id }) => id}
          />
        }
        actions={<Download runId={runId} />}
      >
        <IntervalPlot
          rows={ordered.map((one) => rowOf(one, nameOf))}
          band={band}
          below={calibrationWords.below}
          above={calibrationWords.above}
          bandLabel={calibrationWords.band(band)}
        />
      </ChartFigure>
      <p className={styles["question"]}>{calibrationWords.question}</p>
    </>
  );
}

function rowOf(one: InterviewerDifference, nameOf: NameOf): IntervalRow {
  const { id, difference } = one;
  const estimate =
    "notEnough" in difference
      ? null
      : { value: difference.points, wide: difference.range, narrow: difference.likely };
  return { key: id, label: nameOf(one), estimate, note: calibrationWords.notYet };
}

function columns(nameOf: NameOf): Column<InterviewerDifference>[] {
  const words = calibrationWords.columns;
  return [
    { key: "name", heading: words.interviewer, kind: "name", cell: nameOf },
    {
      key: "difference",
      heading: words.difference,
      cell: ({ difference }) =>
        "notEnough" in difference ? calibrationWords.notYet : points(difference.points),
    },
    {
      key: "range",
      heading: words.range,
      cell: ({ difference }) =>
        "notEnough" in difference ? "" : difference.range.map(points).join(" to "),
    },
    { key: "reading", heading: words.reading, cell: (one) => sentenceText(one.reading, nameOf) },
  ];
}

function Download({ runId }: { runId: string }) {
  const download = useDownloadInterviewers(runId);
  return (
    <div className={styles["download"]}>
      <Button busy={download.isPending} onClick={() => download.mutate()}>
        {calibrationWords.download}
      </Button>
      <Status>{download.isSuccess ? calibrationWords.downloading : null}</Status>
      {download.error === null ? null : (
        <Notice attention>{failureWords(download.error).detail}</Notice>
      )}
    </div>
  );
}
