import type { CalibrationReport, InterviewerDifference } from "@evenhand/contract/calibration";
import { axisOfPoints } from "../../charts/axis-of-points.ts";
import { IntervalPlot, type IntervalRow } from "../../charts/interval-plot.tsx";
import { Section } from "../../ui/section.tsx";
import type { Column } from "../../ui/table.tsx";
import { useShowBehind } from "./behind.tsx";
import styles from "./calibration.module.css";
import { byName, sentenceText, useNameOf, type NameOf } from "./names.tsx";
import { NotEnoughBox } from "./not-enough.tsx";
import { ReportFigure } from "./report-figure.tsx";
import { calibrationWords, points } from "./words.ts";

type Differences = CalibrationReport["differences"];

/** Who rates lower or higher on the same candidates: in the order of names, never of the difference. */
export function DifferencesPart({ interviewers, band }: Differences) {
  return (
    <Section title={calibrationWords.differences}>
      {"notEnough" in interviewers ? (
        <NotEnoughBox {...interviewers} />
      ) : (
        <DifferencesFigure interviewers={interviewers} band={band} />
      )}
    </Section>
  );
}

type FigureProps = { interviewers: InterviewerDifference[]; band: number };

const FILE_HEAD = [
  "interviewer",
  "points from the panel",
  "likely range from",
  "likely range to",
  "half range from",
  "half range to",
  "ratings",
  "candidates",
  "shared candidates",
  "in words",
];

function DifferencesFigure({ interviewers, band }: FigureProps) {
  const nameOf = useNameOf();
  const show = useShowBehind();
  const ordered = byName(interviewers, nameOf);
  const count = (verdict: string) => interviewers.filter((one) => one.verdict === verdict).length;
  const compared = interviewers.length - count("not_enough");
  const ranges = interviewers.flatMap(({ difference }) =>
    "notEnough" in difference ? [] : [difference.range],
  );
  return (
    <>
      <ReportFigure
        title={calibrationWords.differencesFigure}
        reading={calibrationWords.summary(count("lower"), count("higher"), compared)}
        howToRead={calibrationWords.howToReadDifferences}
        columns={columns(nameOf)}
        rows={ordered}
        rowKey={({ id }) => id}
        file={{
          name: "interviewers",
          head: FILE_HEAD,
          row: (one) => [
            nameOf(one),
            ...("notEnough" in one.difference
              ? ["", "", "", "", ""]
              : [one.difference.points, ...one.difference.range, ...one.difference.likely]),
            one.ratings,
            one.candidates,
            one.shared,
            sentenceText(one.reading, nameOf),
          ],
        }}
      >
        <IntervalPlot
          rows={ordered.map((one) => rowOf(one, nameOf))}
          axis={axisOfPoints(ranges)}
          line={0}
          band={[-band, band]}
          ends={[calibrationWords.below, calibrationWords.above]}
          legend={calibrationWords.band(band)}
          open={calibrationWords.behind}
          onOpen={(id) => {
            const one = ordered.find((interviewer) => interviewer.id === id);
            if (one !== undefined)
              show({ title: calibrationWords.behind(nameOf(one)), query: { interviewerId: id } });
          }}
        />
      </ReportFigure>
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
