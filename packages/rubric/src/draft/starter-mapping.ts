import type { CriterionKey } from "./known-criteria.ts";
import type {
  AntiSignalKey,
  ArtifactKey,
  ScenarioKey,
  SignalKey,
  StageKey,
} from "./known-elements.ts";

/** A scenario of the report as one stage asks it: to the candidate, and for which criteria. */
type MappedScenario = {
  readonly scenario: ScenarioKey;
  readonly text: string;
  readonly criteria: readonly CriterionKey[];
};

/** What one stage takes from the report. Signals: 1 primary, 2 secondary. An admin may change it all. */
export type StageMapping = {
  readonly brief: string;
  readonly guidance: string;
  readonly criteria: readonly CriterionKey[];
  readonly signals: Readonly<Partial<Record<SignalKey, 1 | 2>>>;
  readonly antiSignals: Readonly<Partial<Record<AntiSignalKey, 1 | 2>>>;
  readonly core: readonly MappedScenario[];
  readonly artifacts: readonly ArtifactKey[];
};

/** The starter mapping for hiring reports with these four stages. */
export const STARTER_MAPPING: Readonly<Record<StageKey, StageMapping>> = {
  case: {
    brief: "Hear one case from first contact to follow-up, and how open questions became a plan.",
    guidance:
      "Keep asking who did what: which part the candidate owned, which they delegated, which they escalated and to whom.",
    criteria: ["assessment", "plan-of-care", "ambiguity-to-options"],
    signals: { ambiguity: 1, "patient-centered": 1, safety: 1, tradeoff: 2 },
    antiSignals: { vague: 1, "soft-handoffs": 2 },
    core: [
      {
        scenario: "case-follow-up",
        text: "Take us through one case of yours under time pressure, from assessment over the plan and its documentation to the follow-up.",
        criteria: ["assessment", "documentation-habits", "ambiguity-to-options"],
      },
      {
        scenario: "case-progression",
        text: "For a case with tight constraints, what goals did you set, how did you measure them, and what made you progress or change the plan?",
        criteria: ["plan-of-care", "ambiguity-to-options"],
      },
      {
        scenario: "near-miss",
        text: "Tell us about a safety concern or near-miss. At which moment did you escalate, to whom, and what did you do meanwhile?",
        criteria: ["safety-first-judgment"],
      },
    ],
    artifacts: ["write-up", "walkthrough", "example-plan"],
  },
  "setting-fit": {
    brief: "Find out whether workload, supervision, documentation and support suit both sides.",
    guidance:
      "Take one work sample and question it closely: what was decided, what was given up, what happened next.",
    criteria: ["time-management", "tradeoffs-owned"],
    signals: { caseload: 1, "stopped-doing": 1, tradeoff: 1, ambiguity: 2, safety: 2 },
    antiSignals: { skips: 2, optional: 2 },
    core: [
      {
        scenario: "high-volume",
        text: "Describe your fullest recent day. How did you keep quality while the volume was high, and what did you knowingly give up?",
        criteria: ["time-management", "tradeoffs-owned", "safety-first-judgment"],
      },
      {
        scenario: "productivity",
        text: "What productivity and documentation expectations have you worked under, and how did you protect quality within them?",
        criteria: ["time-management", "documentation-habits"],
      },
    ],
    artifacts: ["question-list", "caseload-note", "tradeoff-table", "risk-register"],
  },
  communication: {
    brief: "Hear how the candidate teaches, hands over, and checks that it was understood.",
    guidance:
      "Give the walkthrough five to seven minutes. If one of context, constraints, decisions or verification is missing, ask for it.",
    criteria: ["patient-education", "handoff-communication"],
    signals: {
      "handoff-outcome": 1,
      continuity: 2,
      "patient-centered": 2,
      "stopped-doing": 2,
      safety: 2,
    },
    antiSignals: { "soft-handoffs": 1, vague: 2 },
    core: [
      {
        scenario: "handoff",
        text: "Hand over a patient of yours to us as you would to a colleague. What do you say, what do you write down, what do you escalate?",
        criteria: ["handoff-communication", "documentation-habits", "safety-first-judgment"],
      },
      {
        scenario: "home-program",
        text: "Explain a home program to us as you would to the person doing it. How do you find out whether it is being done?",
        criteria: ["patient-education"],
      },
      {
        scenario: "mixed-result",
        text: "Tell us about work whose result was mixed. What did you learn, what did you change, and what would you do otherwise now?",
        criteria: ["patient-education", "handoff-communication"],
      },
    ],
    artifacts: ["handoff-template", "education-script"],
  },
  documentation: {
    brief: "See what gets written, when, and what comes first when not everything can be done.",
    guidance:
      "Prefer plain judgment to a clever answer: ask which checks the candidate runs, and which constraint each answers to.",
    criteria: ["time-management", "tradeoffs-under-pressure"],
    signals: { continuity: 1, safety: 1, tradeoff: 1, ambiguity: 2, caseload: 2 },
    antiSignals: { skips: 1, optional: 1, vague: 2, "soft-handoffs": 2 },
    core: [
      {
        scenario: "verification",
        text: "Pick a documentation problem you solved. Which constraints did you start from, what approach did you take, how did you verify that it held?",
        criteria: ["documentation-habits", "tradeoffs-under-pressure"],
      },
      {
        scenario: "high-volume",
        text: "It is a high-volume day and half of your notes are still open. In which order do you finish, what may wait, and who is told?",
        criteria: ["time-management", "tradeoffs-under-pressure", "documentation-habits"],
      },
      {
        scenario: "near-miss",
        text: "Compose the note you would write after a near-miss: the facts, the notifications, and what keeps it from happening again.",
        criteria: ["safety-first-judgment", "documentation-habits"],
      },
    ],
    artifacts: ["checklist", "workflow", "measurement-plan", "decision-log"],
  },
};
