/** Used where a report names no level. */
export const LEVELS = [
  { name: "Entry", text: "Works safely and consistently, and asks before going further." },
  { name: "Mid", text: "Carries a full workload with complex cases, and helps newer colleagues." },
  { name: "Senior", text: "Takes the hardest cases, and improves how the team works." },
  { name: "Leadership", text: "Sets standards for the team, and answers for its outcomes." },
] as const;

/** What every candidate is told about the work, and how a report's advice may speak of it. */
export const DISCLOSURE = [
  {
    topic: "Workload",
    text: "How many people a day and a week, on an ordinary day and on a full one.",
    said: /workload|volume/iu,
  },
  {
    topic: "Scope",
    text: "What this job decides alone, what it brings to others, and what it does not do.",
    said: /scope/iu,
  },
  {
    topic: "Supervision",
    text: "Who supervises, how often, and whom to reach when something is urgent.",
    said: /supervision/iu,
  },
  {
    topic: "Documentation time",
    text: "What has to be written by when, and how much paid time there is for it.",
    said: /documentation time|time for documentation/iu,
  },
  {
    topic: "Support",
    text: "Which help there is: assistants, equipment, cover for absence, and a full day's relief.",
    said: /support/iu,
  },
] as const;

/** What candidates ask about, to be picked from in the hand-over. */
export const CANDIDATE_TOPICS = [
  { text: "Workload and productivity", said: /workload|productivity|volume/iu },
  { text: "Documentation time", said: /documentation/iu },
  { text: "Supervision and mentoring", said: /supervision|mentor/iu },
  { text: "Support on a full day", said: /support|overload/iu },
  { text: "Who the patients or clients are", said: /(?:patient|client|customer) mix/iu },
  { text: "Schedule and travel", said: /schedule|travel/iu },
  { text: "Level and pay", said: /\blevel\b|\bpay\b|compensation/iu },
  { text: "Something else", said: /(?!)/u },
] as const;

/** Checked and never rated. */
export const REQUIREMENTS = [
  {
    text: "Holds, or can hold by the start date, every licence the job needs.",
    said: /licens|credential/iu,
  },
  { text: "Can start when needed, with the lead time for papers counted in.", said: /lead time/iu },
] as const;

/** The same five questions for everyone; noted, not rated. */
export const SCREEN_QUESTIONS = [
  "Which setting and schedule are you looking for, and what would make you leave it again?",
  "Which licences and certificates do you hold or await, and when could you start?",
  "How many people did you see on an ordinary day in your last work, and how much time was there to write?",
  "Which travel, sites and hours can you do?",
  "What do you need to know about workload, supervision and support before we go on?",
] as const;
