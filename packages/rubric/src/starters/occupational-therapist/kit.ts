import type {
  CandidateTopic,
  Constraint,
  DisclosureItem,
  Level,
  Outcome,
  Requirement,
  Screen,
  TeamNote,
} from "../../kit-item.ts";
import { byStarter, fromPlaces, fromReport } from "../../provenance.ts";

const career = (line: number) => fromReport("Career steps (practical)", line);

export const levels: readonly Level[] = [
  {
    id: "entry",
    name: "Entry",
    text: "Works safely and the same way every day: notes in time, concerns brought to somebody early, handoffs complete. Difficult cases with supervision.",
    origin: career(163),
  },
  {
    id: "mid",
    name: "Mid",
    text: "Carries a full and mixed caseload alone, makes the day's routines better, and helps newer colleagues along.",
    origin: career(164),
  },
  {
    id: "senior",
    name: "Senior",
    text: "Takes the cases with the highest risk, leads one piece of work on quality, and brings several disciplines to one plan.",
    origin: career(165),
  },
  {
    id: "leadership",
    name: "Leadership",
    text: "Sets the clinical standard and the support behind it, and answers for the team's outcomes and for its load.",
    origin: career(166),
  },
];

const outcomesHeading = "Field note: the day this role gets funded";

export const outcomes: readonly Outcome[] = [
  {
    id: "outcome-handoffs",
    text: "Colleagues act on this person's handoffs without having to ask back, and no error travels on through one.",
    origin: fromReport(outcomesHeading, 39),
  },
  {
    id: "outcome-safety",
    text: "Scope is kept, concerns are escalated in time, and the record shows both.",
    origin: fromReport(outcomesHeading, 40),
  },
  {
    id: "outcome-balance",
    text: "The expected number of people is seen, with routines and checklists that hold the quality.",
    origin: fromReport(outcomesHeading, 41),
  },
];

const advice = (line: number) => fromReport("Hiring teams (how to raise signal)", line);

export const disclosure: readonly DisclosureItem[] = [
  {
    id: "tell-workload",
    topic: "Workload",
    text: "Visits or treatment minutes expected in a day and a week, what the last three months really were, and what happens on a day that is too full.",
    origin: advice(173),
  },
  {
    id: "tell-scope",
    topic: "Scope",
    text: "What this position decides alone, what goes to a physician or lead, and which tasks are asked of it that are not therapy.",
    origin: advice(174),
  },
  {
    id: "tell-supervision",
    topic: "Supervision",
    text: "Who supervises, how often they meet, whom to reach within the hour, and whether assistants or students are to be supervised.",
    origin: advice(174),
  },
  {
    id: "tell-documentation-time",
    topic: "Documentation time",
    text: "What is due by when, in which system, and how much paid time there is to write it.",
    origin: fromPlaces(
      { section: "Hiring teams (how to raise signal)", line: 173 },
      { section: "Hiring teams (how to raise signal)", line: 177 },
    ),
  },
  {
    id: "tell-support",
    topic: "Support",
    text: "Assistants, aides, equipment, coverage for leave, and which positions are open now.",
    origin: advice(174),
  },
];

const topic = (id: string, text: string): CandidateTopic => ({ id, text, origin: byStarter });

export const candidateTopics: readonly CandidateTopic[] = [
  topic("asked-workload", "Workload and productivity"),
  topic("asked-documentation", "Documentation time"),
  topic("asked-supervision", "Supervision and mentoring"),
  topic("asked-support", "Support on a full day"),
  topic("asked-patients", "Which patients we see"),
  topic("asked-schedule", "Schedule, sites and travel"),
  topic("asked-level", "Level and pay"),
  topic("asked-other", "Something else"),
];

export const requirements: readonly Requirement[] = [
  {
    id: "requirement-license",
    text: "State license as an occupational therapist, or eligible for it by the start date.",
    origin: fromReport("Hiring signals worth tracking", 15),
  },
  {
    id: "requirement-nbcot",
    text: "NBCOT certification: passed, or the examination date.",
    origin: byStarter,
  },
  {
    id: "requirement-lead-time",
    text: "Start date that leaves time for licensing and credentialing with payers.",
    origin: fromReport("Hiring signals worth tracking", 15),
  },
];

const screenQuestion = (id: string, text: string, origin = byStarter) => ({ id, text, origin });
const screenHeading = "Quick questions for a screen";

export const screen: Screen = {
  minutes: 10,
  questions: [
    screenQuestion(
      "screen-role",
      "Which setting and age group do you want to work in, and which would you decline?",
    ),
    screenQuestion(
      "screen-license",
      "Where do your state license and NBCOT certification stand, and when could you start?",
    ),
    screenQuestion(
      "screen-load",
      "What was an ordinary day in your last position: how many people, and how much time to write?",
    ),
    screenQuestion(
      "screen-travel",
      "Which sites, travel and hours can you do?",
      fromReport(screenHeading, 25),
    ),
    screenQuestion(
      "screen-notes",
      "On a very full day, which documentation do you finish whatever happens, and what can wait?",
      fromReport(screenHeading, 26),
    ),
  ],
};

export const constraints: readonly Constraint[] = [
  {
    id: "constraint-documentation",
    text: "Documentation requirements",
    gloss: null,
    origin: fromPlaces(
      { section: "What changes in this industry", line: 49 },
      { section: "Interview Prep Checklist", line: 143 },
    ),
  },
  {
    id: "constraint-safety",
    text: "Patient safety",
    gloss: null,
    origin: fromReport("What changes in this industry", 50),
  },
  {
    id: "constraint-rights",
    text: "Rights/licensing constraints",
    gloss: "What license and scope of practice allow",
    origin: fromReport("What changes in this industry", 51),
  },
  {
    id: "constraint-scope",
    text: "Scope boundaries",
    gloss: null,
    origin: fromReport("Market Snapshot (2025)", 12),
  },
  {
    id: "constraint-privacy",
    text: "Privacy/consent in ads",
    gloss: "Patients' privacy and consent",
    origin: fromReport("Field note: the day this role gets funded", 34),
  },
];

export const teamNotes: readonly TeamNote[] = [
  {
    id: "note-workload-early",
    text: "Say early how much work there is and how much time to write; the disclosure checklist is ticked in the setting-fit interview.",
    origin: advice(173),
  },
  {
    id: "note-scope-plain",
    text: "Write down scope, supervision and support before the first interview; people leave where these stay unclear.",
    origin: advice(174),
  },
  {
    id: "note-calibrate",
    text: "Let all interviewers score the same exercise before the loop opens, and talk about the points where they differ.",
    origin: advice(175),
  },
  {
    id: "note-score-both",
    text: "Every interview rates safety-first judgment and documentation habits beside its own criteria.",
    origin: advice(176),
  },
  {
    id: "note-documentation",
    text: "Ask about documentation in every stage, and tell the candidate what is required here.",
    origin: advice(177),
  },
];
