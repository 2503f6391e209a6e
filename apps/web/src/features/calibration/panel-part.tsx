import type { CalibrationReport, LikelyRange, PanelStep } from "@evenhand/contract/calibration";
import { PartsBar } from "../../charts/parts-bar.tsx";
import { StepPlot } from "../../charts/step-plot.tsx";
import { Section } from "../../ui/section.tsx";
import type { Column } from "../../ui/table.tsx";
import { Sentence, sentenceText, useNameOf } from "./names.tsx";
import { NotEnoughBox } from "./not-enough.tsx";
import { ReportFigure } from "./report-figure.tsx";
import { calibrationWords } from "./words.ts";

const PARTS = ["candidates", "interviewers", "interviews", "criteria", "chance"] as const;

/** Of every 100 parts of the differences between ratings, how many come from whom. */
export function VariancePart({ parts }: { parts: CalibrationReport["parts"] }) {
  return (
    <Section title={calibrationWords.parts}>
      {"notEnough" in parts ? (
        <NotEnoughBox {...parts} />
      ) : (
        <ReportFigure
          title={calibrationWords.partsFigure}
          reading={<Sentence parts={parts.reading} />}
          howToRead={calibrationWords.howToReadParts}
          columns={PART_COLUMNS}
          rows={PARTS.map((key) => ({
            key,
            label: calibrationWords.partNames[key],
            share: parts[key],
            range: parts.ranges[key],
          }))}
          rowKey={({ key }) => key}
          file={{
            name: "parts",
            head: ["where from", "of 100", "likely range from", "to"],
            row: ({ label, share, range }) => [label, share, ...(range ?? ["", ""])],
          }}
        >
          <PartsBar
            parts={PARTS.map((key) => ({
              key,
              label: calibrationWords.partNames[key],
              share: parts[key],
              strong: key === "interviewers" || key === "interviews",
            }))}
          />
        </ReportFigure>
      )}
    </Section>
  );
}

/** How steady the order of candidates is, and what one more interviewer would bring. */
export function PanelPart({ panel }: { panel: CalibrationReport["panel"] }) {
  const nameOf = useNameOf();
  return (
    <Section title={calibrationWords.panel}>
      {"notEnough" in panel ? (
        <NotEnoughBox {...panel} />
      ) : (
        <ReportFigure
          title={calibrationWords.panelFigure}
          reading={<Sentence parts={panel.reading} />}
          howToRead={calibrationWords.howToReadPanel}
          columns={COLUMNS}
          rows={panel.steps}
          rowKey={({ interviewers }) => String(interviewers)}
          file={{
            name: "panel",
            head: [
              "interviewers",
              "steadiness",
              "likely range from",
              "to",
              "share of pairs that would change places",
              "likely range from",
              "to",
            ],
            row: (step) => [
              step.interviewers,
              step.reliability,
              ...(step.reliabilityRange ?? ["", ""]),
              step.changePlaces,
              ...(step.changePlacesRange ?? ["", ""]),
            ],
          }}
        >
          <StepPlot
            steps={panel.steps.map(({ interviewers, reliability, reliabilityRange }) => ({
              at: interviewers,
              value: reliability,
              range: reliabilityRange,
            }))}
            label={`${calibrationWords.panelFigure}. ${sentenceText(panel.reading, nameOf)}`}
            across={calibrationWords.panelAcross}
          />
        </ReportFigure>
      )}
    </Section>
  );
}

type PartRow = { key: string; label: string; share: number; range: LikelyRange };

const PART_COLUMNS: Column<PartRow>[] = [
  {
    key: "part",
    heading: calibrationWords.partColumns.part,
    kind: "name",
    cell: ({ label }) => label,
  },
  {
    key: "share",
    heading: calibrationWords.partColumns.share,
    cell: ({ share }) => Math.round(share),
  },
  {
    key: "range",
    heading: calibrationWords.likelyRange,
    cell: ({ range }) => calibrationWords.rangeOf(range, (part) => String(Math.round(part))),
  },
];

const words = calibrationWords.panelColumns;

const COLUMNS: Column<PanelStep>[] = [
  {
    key: "interviewers",
    heading: words.interviewers,
    kind: "name",
    cell: ({ interviewers }) => interviewers,
  },
  {
    key: "reliability",
    heading: words.reliability,
    cell: ({ reliability }) => reliability.toFixed(2),
  },
  {
    key: "range",
    heading: calibrationWords.likelyRange,
    cell: (step) => calibrationWords.rangeOf(step.reliabilityRange, (share) => share.toFixed(2)),
  },
  {
    key: "pairs",
    heading: words.pairs,
    cell: ({ changePlaces }) => calibrationWords.pairs(changePlaces),
  },
  {
    key: "pairsRange",
    heading: calibrationWords.likelyRange,
    cell: (step) =>
      calibrationWords.rangeOf(step.changePlacesRange, (share) => String(Math.round(100 * share))),
  },
];
