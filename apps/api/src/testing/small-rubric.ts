import type { Rubric } from "@evenhand/rubric";

const origin = { from: "team", via: "editor" } as const;
const mapping = { by: "team" } as const;

function criterion(id: string, name: string, marks: { common: boolean; safety: boolean }) {
  return {
    id,
    name,
    question: `How well do they handle ${name.toLowerCase()}?`,
    ...marks,
    weight: 1,
    weightReason: null,
    anchors: [1, 2, 3, 4].map((point) => ({
      point,
      text: `${name} at ${point}`,
      origin,
      variants: [],
    })),
    origin,
  };
}

function prompt(id: string, text: string) {
  return { id, text, original: null, scenario: false, criteria: [], mapping, origin };
}

function stage(id: string, name: string, criteria: string[]): Rubric["stages"][number] {
  return {
    id,
    name,
    brief: `Find out about ${name.toLowerCase()}.`,
    minutes: 45,
    guidance: null,
    criteria: criteria.map((one) => ({ criterion: one, mapping })),
    signals: ["owns-tradeoffs", "skips-checks"].map((signal) => ({ signal, weight: 1, mapping })),
    corePrompts: [
      prompt(`${id}-first-case`, `Tell me about your first ${id} case.`),
      prompt(`${id}-hard-day`, `Tell me about a hard ${id} day.`),
    ],
    probes: [prompt(`${id}-probe`, `What changed after that ${id}?`)],
    artifacts: [{ id: `${id}-plan`, text: "A plan", original: null, gloss: null, mapping, origin }],
    focuses: [{ id: `${id}-focus`, name: `${name} focus`, criteria: criteria.slice(0, 1) }],
    disclosure: ["workload"],
    origin,
  };
}

/** A whole rubric, as small as one can be: three stages that share a safety criterion. */
export const SMALL_RUBRIC: Rubric = {
  format: 1,
  role: "Occupational therapist",
  industry: null,
  setting: "Outpatient",
  emphasis: null,
  scale: {
    points: [
      { point: 1, name: "Unsafe" },
      { point: 2, name: "Partly" },
      { point: 3, name: "Meets" },
      { point: 4, name: "Beyond" },
    ],
    meets: 3,
  },
  levels: [
    { id: "mid", name: "Mid", text: "Works alone.", origin },
    { id: "senior", name: "Senior", text: "Leads others.", origin },
  ],
  criteria: [
    criterion("safety", "Safety-first judgment", { common: true, safety: true }),
    criterion("plan", "Plan of care", { common: false, safety: false }),
    criterion("time", "Time management", { common: false, safety: false }),
    criterion("notes", "Notes that hold", { common: false, safety: false }),
  ],
  signals: [
    {
      id: "owns-tradeoffs",
      kind: "signal",
      text: "Owns the tradeoff",
      original: null,
      safety: false,
      origin,
    },
    {
      id: "skips-checks",
      kind: "anti-signal",
      text: "Skips safety checks",
      original: null,
      safety: true,
      origin,
    },
  ],
  stages: [
    stage("case", "Case discussion", ["safety", "plan"]),
    stage("fit", "Setting fit", ["safety", "time"]),
    stage("papers", "Documentation", ["safety", "notes"]),
  ],
  screen: null,
  disclosure: [{ id: "workload", topic: "Workload", text: "Eleven a day.", origin }],
  candidateTopics: [{ id: "supervision", text: "Supervision", origin }],
  requirements: [{ id: "licence", text: "Licence", origin }],
  outcomes: [],
  constraints: [],
  teamNotes: [],
};
