import type { ScalePart as Scale } from "@evenhand/contract/calibration";
import { ShareBars } from "../../charts/share-bars.tsx";
import { Section } from "../../ui/section.tsx";
import { useShowBehind } from "./behind.tsx";
import styles from "./calibration.module.css";
import { furtherWords as words } from "./further-words.ts";
import { byName, Sentence, sentenceText, useNameOf } from "./names.tsx";
import { NotEnoughBox } from "./not-enough.tsx";
import { ReportFigure } from "./report-figure.tsx";

const EVERYBODY = "everybody";

/** How often each point is given, by all and by each. */
export function ScalePart({ scale }: { scale: Scale }) {
  const nameOf = useNameOf();
  const show = useShowBehind();
  const { points, counts } = scale;
  if (counts.every((count) => count === 0)) return null;
  const people = "notEnough" in scale.interviewers ? [] : byName(scale.interviewers, nameOf);
  const told = people.filter(({ verdict }) => verdict === "middle" || verdict === "ends");
  const rows = [
    { id: EVERYBODY, name: words.everybody, counts, mark: undefined, reading: scale.rare ?? [] },
    ...people.map((one) => ({
      id: one.id,
      name: nameOf(one),
      counts: one.counts,
      mark: words.scaleMarks[one.verdict],
      reading: one.reading,
    })),
  ];
  return (
    <Section title={words.scale}>
      <ReportFigure
        title={words.scaleFigure}
        reading={
          <>
            {people.length === 0
              ? null
              : told.length === 0
                ? words.scaleAlike
                : told.map(({ reading }) => sentenceText(reading, nameOf)).join(" ")}{" "}
            {scale.rare === null ? null : <Sentence parts={scale.rare} />}
          </>
        }
        howToRead={words.howToReadScale}
        columns={[
          {
            key: "name",
            heading: words.columns.interviewer,
            kind: "name",
            cell: ({ name }) => name,
          },
          ...points.map((point, at) => ({
            key: `point ${point}`,
            heading: words.timesGiven(point),
            cell: ({ counts: own }: (typeof rows)[number]) => own[at] ?? 0,
          })),
          {
            key: "reading",
            heading: words.columns.reading,
            cell: ({ reading }) => sentenceText(reading, nameOf),
          },
        ]}
        rows={rows}
        rowKey={({ id }) => id}
        file={{
          name: "use-of-the-scale",
          head: ["interviewer", ...points.map((point) => `times ${point}`)],
          row: ({ name, counts: own }) => [name, ...own],
        }}
      >
        <ShareBars
          rows={rows.map(({ id, name, counts: own, mark }) => ({
            key: id,
            label: name,
            counts: own,
            mark,
            pressable: id !== EVERYBODY,
          }))}
          parts={points.map(words.point)}
          open={words.behind}
          onOpen={(id) => {
            const one = rows.find((row) => row.id === id);
            show({ title: words.behind(one?.name ?? ""), query: { interviewerId: id } });
          }}
        />
      </ReportFigure>
      {"notEnough" in scale.interviewers ? (
        <NotEnoughBox {...scale.interviewers} />
      ) : (
        <p className={styles["question"]}>{words.scaleQuestion}</p>
      )}
    </Section>
  );
}
