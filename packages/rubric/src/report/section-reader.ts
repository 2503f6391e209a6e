import type { Found, Reader } from "./found.ts";
import type { Section } from "./section.ts";
import { readConstraintSentence, readIndustryChange } from "./read-constraints.ts";
import { readLevel } from "./read-levels.ts";
import { ninetyDaysReader } from "./read-ninety-days.ts";
import { readPreparation, readScenario } from "./read-scenarios.ts";
import { skillReader } from "./read-skills.ts";
import type { Mention } from "./report.ts";
import type { Reading } from "./report-sections.ts";
import { splitNamed } from "./named-items.ts";

type PlainList = {
  [Kind in keyof Found]: Found[Kind] extends Mention[] ? Kind : never;
}[keyof Found];

/** How the lines of a section are read, one after the other. */
export function sectionReader(section: Section): Reader {
  return READERS[section.reading](section);
}

const READERS: Record<Reading, (section: Section) => Reader> = {
  prose: ({ known, heading }) => ninetyDaysReader(known ? "" : heading, false),
  fieldNote: ({ heading }) => ninetyDaysReader(heading, true),
  summary: () => readSummaryRisk,
  snapshot: () => readConstraintSentence,
  industryChanges: () => readIndustryChange,
  scenarios: () => readScenario,
  preparation: () => readPreparation,
  settings: () => readSetting,
  stages: () => readStage,
  skills: ({ lines }) => skillReader(lines),
  levels: () => readLevel,
  candidateQuestions: () => readQuestion,
  artifacts: () => itemsOf("artifacts"),
  screenQuestions: () => itemsOf("screenQuestions"),
  drivers: () => itemsOf("drivers"),
  signals: () => itemsOf("signals"),
  antiSignals: () => itemsOf("antiSignals"),
  compensation: () => itemsOf("compensation"),
  advice: () => itemsOf("advice"),
  risks: () => itemsOf("risks"),
};

function itemsOf(kind: PlainList): Reader {
  return ({ text, number, bullet }) => (bullet ? { [kind]: [{ text, line: number }] } : null);
}

const readSetting: Reader = ({ text, number, bullet }) => {
  if (!bullet) return null;
  const { name, tail } = splitNamed("settings", text);
  return { settings: [{ name, emphasis: tail === "" ? null : tail, line: number }] };
};

const readStage: Reader = ({ text, number, bullet }) => {
  if (!bullet) return null;
  const { name, tail } = splitNamed("stages", text);
  return { stages: [{ name, guidance: tail, line: number }] };
};

/** A question of the candidate; what the report answers is not an element. */
const readQuestion: Reader = ({ text, number }) =>
  text.endsWith("?") && text.length <= 300
    ? { candidateQuestions: [{ text, line: number }] }
    : null;

const readSummaryRisk: Reader = ({ text, number, bullet }) =>
  bullet && /^[^:]{0,40}\b(?:risks?|headwinds?)\b[^:]{0,20}: /i.test(text)
    ? { summaryRisks: [{ text, line: number }] }
    : null;
