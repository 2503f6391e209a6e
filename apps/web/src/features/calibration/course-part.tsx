import type { FurtherParts, InterviewerCourse } from "@evenhand/contract/calibration";
import { CoursePlot } from "../../charts/course-plot.tsx";
import { formatDay } from "../../lib/format.ts";
import { Section } from "../../ui/section.tsx";
import { useShowBehind } from "./behind.tsx";
import { furtherWords as words } from "./further-words.ts";
import { byName, sentenceText, useNameOf } from "./names.tsx";
import { NotEnoughBox } from "./not-enough.tsx";
import { ReportFigure } from "./report-figure.tsx";
import { calibrationWords, points } from "./words.ts";

type CoursePartProps = { course: FurtherParts["course"]; band: number };

/** Has anything moved? Each interviewer over time, against the others on the same candidates. */
export function CoursePart({ course, band }: CoursePartProps) {
  return (
    <Section title={words.course}>
      {"notEnough" in course ? (
        <NotEnoughBox {...course} />
      ) : (
        <Courses courses={course} band={band} />
      )}
    </Section>
  );
}

type Row = { who: InterviewerCourse; key: string; block: Block | null };
type Block = { from: string; to: string; ratings: number; points: number; range: [number, number] };

function Courses({ courses, band }: { courses: InterviewerCourse[]; band: number }) {
  const nameOf = useNameOf();
  const show = useShowBehind();
  const ordered = byName(courses, nameOf);
  const shown = ordered.filter(({ course }) => !("notEnough" in course));
  const moved = ordered.filter(({ course }) => !("notEnough" in course) && course.moved);
  if (shown.length === 0) return <p>{words.noCourse}</p>;
  const rows = ordered.flatMap((who): Row[] =>
    "notEnough" in who.course
      ? [{ who, key: who.id, block: null }]
      : who.course.blocks.map((block, at) => ({ who, key: `${who.id} ${at}`, block })),
  );
  return (
    <ReportFigure
      title={words.courseFigure}
      reading={
        moved.length === 0
          ? words.nothingMoved
          : moved.map(({ reading }) => sentenceText(reading, nameOf)).join(" ")
      }
      howToRead={words.howToReadCourse}
      columns={[
        {
          key: "name",
          heading: words.columns.interviewer,
          kind: "name",
          cell: ({ who }) => nameOf(who),
        },
        {
          key: "when",
          heading: words.columns.when,
          cell: ({ who, block }) =>
            block === null
              ? sentenceText(who.reading, nameOf)
              : words.fromTo(formatDay(block.from), formatDay(block.to)),
        },
        {
          key: "ratings",
          heading: words.columns.ratings,
          cell: ({ block }) => block?.ratings ?? "",
        },
        {
          key: "points",
          heading: words.columns.fromOwn,
          cell: ({ block }) => (block === null ? "" : points(block.points)),
        },
        {
          key: "range",
          heading: words.columns.range,
          cell: ({ block }) => (block === null ? "" : block.range.map(points).join(" to ")),
        },
      ]}
      rows={rows}
      rowKey={({ key }) => key}
      file={{
        name: "over-time",
        head: [
          "interviewer",
          "from",
          "to",
          "ratings",
          "points from their own average",
          "likely range from",
          "likely range to",
        ],
        row: ({ who, block }) =>
          block === null
            ? [nameOf(who), "", "", "", "", "", ""]
            : [nameOf(who), block.from, block.to, block.ratings, block.points, ...block.range],
      }}
    >
      <CoursePlot
        rows={ordered.map((one) => ({
          key: one.id,
          label: nameOf(one),
          mark: "notEnough" in one.course || !one.course.moved ? undefined : words.movedMark,
          blocks:
            "notEnough" in one.course
              ? null
              : one.course.blocks.map((block) => ({ value: block.points, range: block.range })),
          note: calibrationWords.notYet,
        }))}
        band={band}
        when={words.courseEnds}
        legend={calibrationWords.band(band)}
        open={words.behind}
        onOpen={(id) => {
          const one = ordered.find((who) => who.id === id);
          if (one !== undefined)
            show({ title: words.behind(nameOf(one)), query: { interviewerId: id } });
        }}
      />
    </ReportFigure>
  );
}
