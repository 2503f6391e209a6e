import type { CalibrationReport, PanelStep } from "@evenhand/contract/calibration";
import { ChartFigure } from "../../charts/chart-figure.tsx";
import { PartsBar } from "../../charts/parts-bar.tsx";
import { StepPlot } from "../../charts/step-plot.tsx";
import { Section } from "../../ui/section.tsx";
import { Table, type Column } from "../../ui/table.tsx";
import styles from "./calibration.module.css";
import { Sentence, sentenceText, useNameOf } from "./names.tsx";
import { NotEnoughBox } from "./not-enough.tsx";
import { calibrationWords } from "./words.ts";

const PARTS = ["candidates", "interviewers", "interviews", "criteria", "chance"] as const;

/** Of every 100 parts of the differences between ratings, how many come from whom. */
export function VariancePart({ parts }: { parts: CalibrationReport["parts"] }) {
  return (
    <Section title={calibrationWords.parts} lead={calibrationWords.partsLead}>
      {"notEnough" in parts ? (
        <NotEnoughBox {...parts} />
      ) : (
        <div className={styles["parts"]}>
          <p>
            <Sentence parts={parts.reading} />
          </p>
          <PartsBar
            parts={PARTS.map((key) => ({
              key,
              label: calibrationWords.partNames[key],
              share: parts[key],
              strong: key === "interviewers" || key === "interviews",
            }))}
          />
        </div>
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
        <ChartFigure
          title={calibrationWords.panelFigure}
          reading={<Sentence parts={panel.reading} />}
          howToReadTitle={calibrationWords.howToRead}
          howToRead={calibrationWords.howToReadPanel}
          tableTitle={calibrationWords.table}
          table={
            <Table
              label={calibrationWords.panelFigure}
              columns={COLUMNS}
              rows={panel.steps}
              rowKey={({ interviewers }) => String(interviewers)}
            />
          }
        >
          <StepPlot
            steps={panel.steps.map(({ interviewers, reliability }) => ({
              at: interviewers,
              value: reliability,
            }))}
            label={`${calibrationWords.panelFigure}. ${sentenceText(panel.reading, nameOf)}`}
            across={calibrationWords.panelAcross}
          />
        </ChartFigure>
      )}
    </Section>
  );
}

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
    key: "pairs",
    heading: words.pairs,
    cell: ({ changePlaces }) => calibrationWords.pairs(changePlaces),
  },
];
