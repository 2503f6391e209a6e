import type { Report } from "./report.ts";

/** How the lines under a heading are read. */
export type Reading =
  | "prose"
  | "summary"
  | "snapshot"
  | "screenQuestions"
  | "fieldNote"
  | "industryChanges"
  | "scenarios"
  | "artifacts"
  | "settings"
  | "drivers"
  | "signals"
  | "antiSignals"
  | "skills"
  | "stages"
  | "preparation"
  | "compensation"
  | "levels"
  | "advice"
  | "risks"
  | "candidateQuestions";

type ElementKind = Exclude<keyof Report, "role" | "industry" | "year" | "sections" | "other">;

export type ReportSection = {
  /** As the family of hiring reports writes it, without what stands in parentheses after it. */
  name: string;
  under?: string;
  /** Against a heading's key (see known-section.ts): its name, wherever it stands. */
  key: RegExp;
  /** What is enough of a name where the heading stands in the part `under`. */
  hint?: RegExp;
  reading: Reading;
  /** What is read from it, with the word a warning uses. */
  holds: [kind: ElementKind, word: string][];
  /** Whether a report without it deserves a warning. */
  expected: boolean;
};

type Details = Partial<Pick<ReportSection, "under" | "hint" | "holds" | "expected">>;

const section = (name: string, key: RegExp, reading: Reading, details: Details = {}) =>
  ({ name, key, reading, holds: [], expected: true, ...details }) satisfies ReportSection;

const SKILLS = "Skills & Signals";
const LENS = "Industry Lens";
const PLAN = "Action Plan";
const SNAPSHOT = "Market Snapshot";

/** The headings of the family, in the order they come. */
export const REPORT_SECTIONS: readonly ReportSection[] = [
  section(
    "Executive Summary",
    /^((executive )?summary|overview|at a glance|key (takeaways|points)|in (brief|short)|tl;dr)$/,
    "summary",
  ),
  section(
    SNAPSHOT,
    /^((job )?market (snapshot|overview|context|at a glance)|the market)$/,
    "snapshot",
  ),
  section(
    "Hiring signals worth tracking",
    /^((hiring |market )?(signals|trends) (worth (tracking|watching)|to (watch|track))|what to watch)$/,
    "prose",
    {
      under: SNAPSHOT,
      hint: /\b(signals?|demand|trends?|posts|postings)\b/,
    },
  ),
  section(
    "Quick questions for a screen",
    /^((quick|screen(ing)?|phone screen) questions( for (a|the) screen)?|questions (for|to ask in) (a|the) (phone )?(screen|first call|call))$/,
    "screenQuestions",
    {
      under: SNAPSHOT,
      hint: /\b(questions|verify|validate|checks|noise|screens?|before you)\b/,
      holds: [["screenQuestions", "screen questions"]],
    },
  ),
  section(
    "Role Definition",
    /^(role (definition|overview|description)|(about )?(the|this) role)$/,
    "fieldNote",
  ),
  section("Field note", /^field notes?$/, "fieldNote", {
    holds: [
      ["arc90", "steps of a 90-day arc"],
      ["outcomes", "outcomes at 90 days"],
    ],
  }),
  section(LENS, /^industry( (lens|context|focus|view|perspective))?$/, "prose"),
  section(
    "What changes in this industry",
    /^what (changes|is different)( here| in (this|the) industry)?$/,
    "industryChanges",
    {
      under: LENS,
      hint: /\b(changes|different)\b/,
      holds: [["constraints", "constraints"]],
    },
  ),
  section(
    "Typical interview scenarios",
    /^((typical|common|sample|example|case|practice) )?(interview )?scenarios$/,
    "scenarios",
    {
      under: LENS,
      hint: /\bscenarios\b/,
      holds: [["scenarios", "scenarios"]],
    },
  ),
  section(
    "Portfolio ideas",
    /^(portfolio|artifact|work sample) (ideas|projects|suggestions)$/,
    "artifacts",
    {
      under: LENS,
      hint: /\b(portfolio|artifacts|work samples)\b/,
      holds: [["artifacts", "artifacts"]],
    },
  ),
  section(
    "Role Variants & Specializations",
    /^((role|practice|work|clinical) )?(variants|settings|tracks|speciali[sz]ations|specialties)( and (variants|settings|tracks|speciali[sz]ations|specialties))?$/,
    "settings",
    {
      holds: [["settings", "settings"]],
    },
  ),
  section(
    "Demand Drivers",
    /^((demand )?drivers|drivers of demand|what drives (demand|hiring))$/,
    "drivers",
    { holds: [["drivers", "drivers"]] },
  ),
  section("Supply & Competition", /^((supply and )?competition|competition and supply)$/, "prose"),
  section("How to position", /^how to position( yourself)?$/, "prose", {
    under: "Supply & Competition",
  }),
  section(SKILLS, /^(skills and signals|signals and skills)$/, "prose"),
  section(
    "Anti-signals that hurt in screens",
    /^(anti-? ?signals\b.*|(negative|weak) signals|red flags|warning signs|common rejection (triggers|reasons)|where candidates lose signal)$/,
    "antiSignals",
    {
      under: SKILLS,
      hint: /\b(anti|lose|reject(ed|ion|s)?|filter(ed|s)?|slows?|hurts?|red flags?|fail(s|ures?)?|weak|warning)\b/,
      holds: [["antiSignals", "anti-signals"]],
    },
  ),
  section(
    "Skills & proof map",
    /^(skills?|competenc(y|ies))( and)? ((proof|evidence)( map)?|map|matrix|rubric|table)$/,
    "skills",
    {
      under: SKILLS,
      hint: /\b(map|matrix|rubric|table|checklist|skills?)\b/,
      holds: [["skills", "skill rows"]],
    },
  ),
  section(
    "Signals hiring teams reward",
    /^(signals( (that )?((hiring )?(teams|managers|interviewers) reward|get interviews|pass screens))?|(positive|strong) signals|green flags|what (hiring )?(teams|managers|interviewers) reward)$/,
    "signals",
    {
      under: SKILLS,
      hint: /\b(signals?|indicators?|shortlist(ed)?|rewards?|stands? out|gets? interviews|strengths?)\b/,
      holds: [["signals", "signals"]],
    },
  ),
  section(
    "Hiring Loop",
    /^(the )?(hiring|interview(ing)?|selection) (loop|process|stages|rounds|steps)$/,
    "stages",
    { holds: [["stages", "stages"]] },
  ),
  section(
    "Portfolio & Proof Artifacts",
    /^(portfolio|(portfolio( and)? )?(proof )?(artifacts|work samples))$/,
    "artifacts",
    {
      holds: [["artifacts", "artifacts"]],
    },
  ),
  section(
    "Interview Prep Checklist",
    /^((interview )?prep(aration)?( (check)?list)?|how to prepare)$/,
    "preparation",
  ),
  section(
    "Compensation & Leveling",
    /^(compensation|pay|salary)( and level(l?ing|s))?$/,
    "compensation",
    {
      holds: [["compensation", "compensation factors or questions"]],
    },
  ),
  section("Career Roadmap", /^career (roadmap|path|progression)$/, "prose"),
  section("Career steps", /^(career (steps|stages|levels|ladder)|(seniority )?levels)$/, "levels", {
    under: "Career Roadmap",
    hint: /\b(steps|levels|ladder)\b/,
    holds: [["levels", "levels"]],
  }),
  section(PLAN, /^(action plan|next steps)$/, "prose"),
  section("Candidate action plan", /^(candidate action plan|(for )?candidates)$/, "prose", {
    under: PLAN,
  }),
  section(
    "Hiring teams",
    /^(((advice|tips) )?(for|to) )?(hiring (teams|managers)|employers)$/,
    "advice",
    {
      under: PLAN,
      hint: /\b(hiring (teams|managers)|employers|interviewers)\b/,
      holds: [["advice", "advice to hiring teams"]],
    },
  ),
  section(
    "Risks & Outlook",
    /^((risks|outlook)( and (outlook|risks|headwinds))?|headwinds)$/,
    "risks",
    { holds: [["risks", "risks"]] },
  ),
  section("Methodology & Data Sources", /^methodology( and data sources)?$/, "prose"),
  section(
    "FAQ",
    /^(faqs?|(frequently asked|common) questions|questions and answers|q and a)$/,
    "candidateQuestions",
    {
      holds: [["candidateQuestions", "candidate questions"]],
    },
  ),
  section("Sources & Further Reading", /^sources( and further reading)?$/, "prose", {
    expected: false,
  }),
  section("Related", /^related on\b/, "prose", { expected: false }),
  section("Methodology & Sources", /^methodology and sources$/, "prose", { expected: false }),
];

/** Whether the items of its list are its content, and the sentence before them an introduction. */
export function isList(reading: Reading): boolean {
  return !["prose", "summary", "snapshot", "fieldNote"].includes(reading);
}
