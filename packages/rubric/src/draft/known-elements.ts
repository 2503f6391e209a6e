/**
 * The elements that the starter mapping knows, each by words that all have to occur. Names vary a
 * little from report to report; the first entry that fits wins, so the narrower ones stand first.
 */
type Known<Key extends string> = readonly { readonly key: Key; readonly all: readonly RegExp[] }[];

export type StageKey = "case" | "setting-fit" | "communication" | "documentation";
export type SignalKey =
  | "stopped-doing"
  | "ambiguity"
  | "tradeoff"
  | "patient-centered"
  | "continuity"
  | "caseload"
  | "safety"
  | "handoff-outcome";
export type AntiSignalKey = "skips" | "optional" | "vague" | "soft-handoffs";
export type ScenarioKey =
  | "near-miss"
  | "home-program"
  | "mixed-result"
  | "case-progression"
  | "case-follow-up"
  | "handoff"
  | "verification"
  | "high-volume"
  | "productivity";
export type ArtifactKey =
  | "write-up"
  | "walkthrough"
  | "example-plan"
  | "question-list"
  | "caseload-note"
  | "tradeoff-table"
  | "risk-register"
  | "handoff-template"
  | "education-script"
  | "checklist"
  | "workflow"
  | "measurement-plan"
  | "decision-log";

export const STAGES: Known<StageKey> = [
  { key: "case", all: [/\bcase\b/iu, /scenario|discussion/iu] },
  { key: "setting-fit", all: [/setting/iu, /\bfit\b|workflow/iu] },
  { key: "communication", all: [/communicat/iu, /education/iu] },
  { key: "documentation", all: [/documentation/iu, /priorit/iu] },
];

export const SIGNALS: Known<SignalKey> = [
  { key: "stopped-doing", all: [/stopped doing/iu] },
  { key: "ambiguity", all: [/ambigu/iu, /option/iu] },
  { key: "tradeoff", all: [/trade-?off/iu, /risk|knowingly/iu] },
  { key: "patient-centered", all: [/patient[- ]cent(?:er|re)ed/iu, /plan/iu] },
  { key: "continuity", all: [/documentation/iu, /continuity/iu] },
  { key: "caseload", all: [/caseload/iu, /productivity|calm/iu] },
  { key: "safety", all: [/safety/iu, /scope|escalation/iu] },
  { key: "handoff-outcome", all: [/hand-?off/iu, /error/iu] },
];

export const ANTI_SIGNALS: Known<AntiSignalKey> = [
  { key: "skips", all: [/skip/iu, /documentation/iu] },
  { key: "optional", all: [/documentation/iu, /optional/iu] },
  { key: "vague", all: [/vague/iu, /outcome/iu] },
  { key: "soft-handoffs", all: [/hand-?offs?/iu, /soft/iu] },
];

export const SCENARIOS: Known<ScenarioKey> = [
  { key: "near-miss", all: [/near[- ]miss|safety concern/iu] },
  { key: "home-program", all: [/home program|adherence/iu] },
  { key: "mixed-result", all: [/result was mixed|mixed result/iu] },
  { key: "case-progression", all: [/\bcase\b/iu, /progression/iu] },
  { key: "case-follow-up", all: [/\bcase\b/iu, /follow-up/iu] },
  { key: "handoff", all: [/hand-?off/iu] },
  { key: "verification", all: [/constraints/iu, /verification/iu] },
  { key: "high-volume", all: [/throughput/iu, /quality/iu] },
  { key: "productivity", all: [/productivity/iu] },
];

export const ARTIFACTS: Known<ArtifactKey> = [
  { key: "write-up", all: [/case write-up/iu] },
  { key: "walkthrough", all: [/case walkthrough/iu] },
  { key: "example-plan", all: [/example plan/iu] },
  { key: "question-list", all: [/question list/iu] },
  { key: "caseload-note", all: [/caseload strategy/iu] },
  { key: "tradeoff-table", all: [/tradeoff table/iu] },
  { key: "risk-register", all: [/risk register/iu] },
  { key: "handoff-template", all: [/template/iu, /hand-?off/iu] },
  { key: "education-script", all: [/education script/iu] },
  { key: "checklist", all: [/checklist/iu] },
  { key: "workflow", all: [/workflow explanation/iu] },
  { key: "measurement-plan", all: [/measurement plan/iu] },
  { key: "decision-log", all: [/decision log/iu] },
];

/** The key of a text among the known elements of its kind; null for one the mapping does not know. */
export function knownKey<Key extends string>(text: string, known: Known<Key>): Key | null {
  return known.find(({ all }) => all.every((words) => words.test(text)))?.key ?? null;
}
