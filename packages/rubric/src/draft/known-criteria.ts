export type CriterionKey =
  | "safety-first-judgment"
  | "documentation-habits"
  | "assessment"
  | "plan-of-care"
  | "ambiguity-to-options"
  | "time-management"
  | "tradeoffs-owned"
  | "tradeoffs-under-pressure"
  | "patient-education"
  | "handoff-communication";

/**
 * A criterion that the starter mapping knows: `row` is how a skill row of the report names it (null: by
 * the same name, or not at all), `unsafe` is its own text for point 1.
 */
export type KnownCriterion = {
  readonly name: string;
  readonly row: string | null;
  readonly question: string;
  readonly unsafe: string;
};

export const KNOWN_CRITERIA: Readonly<Record<CriterionKey, KnownCriterion>> = {
  "safety-first-judgment": {
    name: "Safety-first judgment",
    row: null,
    question: "Does the candidate put safety first when something else presses?",
    unsafe:
      "Went on, or would go on, past a safety concern; acted outside the scope of practice; or told nobody who needed to act.",
  },
  "documentation-habits": {
    name: "Documentation habits",
    row: "Documentation",
    question: "Is what the candidate writes there in time for others to rely on?",
    unsafe:
      "Leaves documentation out or writes it from memory long after; signs what was not done or not checked; or calls it optional.",
  },
  assessment: {
    name: "Assessment",
    row: null,
    question:
      "Does the candidate find what really limits the person, from a measured starting point?",
    unsafe:
      "Treats without assessing, or misses a precaution or red flag that the referral or the record already names.",
  },
  "plan-of-care": {
    name: "Plan of care",
    row: null,
    question: "Does the plan lead from measured goals to rules for going on or changing course?",
    unsafe:
      "The plan ignores a contraindication or the person's own goals, or goes on unchanged while the person gets worse.",
  },
  "ambiguity-to-options": {
    name: "Ambiguity to options",
    row: null,
    question: "Does an unclear situation become a short list of options with a recommendation?",
    unsafe:
      "Acts on a guess as though it were known, or leaves an unclear risk standing without asking anyone.",
  },
  "time-management": {
    name: "Time management",
    row: null,
    question: "Does care stay safe and complete when the day is full?",
    unsafe:
      "Makes room by cutting safety checks, by recording time or treatment that did not happen, or by dropping patients untold.",
  },
  "tradeoffs-owned": {
    name: "Tradeoffs owned",
    row: null,
    question:
      "Can the candidate name something they gave up knowingly, and the risk they took with it?",
    unsafe: "Gave up something that protects patients, hid it, or puts the whole of it on others.",
  },
  "tradeoffs-under-pressure": {
    name: "Tradeoffs under pressure",
    row: null,
    question: "Faced with more than can be done, does the candidate choose by risk and say so?",
    unsafe:
      "Under pressure lets the highest risk wait, or decides in silence so that nobody can step in.",
  },
  "patient-education": {
    name: "Patient education",
    row: null,
    question: "Does what the candidate teaches get carried on at home?",
    unsafe:
      "Gives instructions that could harm at home, blames the person for not following them, or never checks what was understood.",
  },
  "handoff-communication": {
    name: "Handoff communication",
    row: "Handoffs",
    question: "Can the next person act safely on what the candidate hands over?",
    unsafe:
      "Leaves a precaution, a change or a pending risk out of the handoff, or sees handing over as somebody else's concern.",
  },
};
