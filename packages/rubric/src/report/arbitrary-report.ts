import * as fc from "fast-check";
import { sameWording } from "./merge-mentions.ts";
import type { Mention, MergedMention, Report } from "./report.ts";

const word = fc.constantFrom(
  ..."amber brisk cargo delta—echo fjord gram half-hour Inka jest/kilo l’été müde nord".split(" "),
  ..."ozone (pale) quay rung sand & tide 12 über “vast” wren | 北 7–8 c++ e.g.".split(" "),
);
const phrase = fc
  .array(word, { minLength: 1, maxLength: 7 })
  .map((words) => `Item ${words.join(" ")}`);
const phrases = (minLength = 0) => fc.array(phrase, { minLength, maxLength: 6 });
const tail = fc.option(phrase, { nil: "" });
const named = (minLength: number) => fc.array(fc.tuple(phrase, tail), { minLength, maxLength: 6 });
const plainWord = fc.constantFrom("Amber", "Brisk", "Cargo", "Delta", "Fjord", "Quay");

const plainName = fc
  .array(plainWord, { minLength: 1, maxLength: 4 })
  .map((words) => words.join(" "));

const contents = fc.record({
  role: fc.array(plainWord, { minLength: 1, maxLength: 3 }),
  industry: fc.array(plainWord, { minLength: 1, maxLength: 2 }),
  year: fc.integer({ min: 1990, max: 2099 }),
  gaps: fc.infiniteStream(fc.integer({ min: 1, max: 3 })),
  screenQuestions: phrases(),
  arc90: phrases(),
  outcomes: phrases(),
  constraints: fc.uniqueArray(plainName, { maxLength: 5, selector: sameWording }),
  listed: phrases(),
  prepared: phrases(),
  artifacts: fc.uniqueArray(phrase, { maxLength: 5, selector: sameWording }),
  settings: named(0),
  drivers: phrases(),
  signals: phrases(),
  antiSignals: phrases(),
  skills: fc.array(fc.tuple(phrase, phrase, tail), { maxLength: 6 }),
  stages: named(1),
  compensation: phrases(),
  levels: fc.array(fc.tuple(phrase, phrase), { maxLength: 6 }),
  advice: phrases(),
  risks: phrases(),
  candidateQuestions: phrases(),
  rest: phrases(),
});

/** Any report that a text can hold: other counts, names, places and years. */
export const arbitraryReport: fc.Arbitrary<Report> = contents.map((content) => {
  const role = `${content.role.join(" ")} Keeper`;
  const industry = content.industry.join(" ");
  const sections: Report["sections"] = [];
  let line = 0;
  const next = () => (line += content.gaps.next().value);
  const heading = (text: string) => void sections.push({ heading: text, line: next() });
  const list = (under: string, texts: string[]): Mention[] => {
    heading(under);
    return texts.map((text) => ({ text, line: next() }));
  };
  const other: Report["other"] = [];
  const rest = (text: string, bullet: boolean) =>
    other.push({
      section: sections.at(-1)?.heading ?? "",
      text,
      line: next(),
      bullet,
      nested: false,
    });

  heading(`US ${role} ${industry} Market Analysis ${content.year}`);
  heading("Executive Summary");
  for (const text of content.rest) rest(text, true);
  const screenQuestions = list("Quick questions for a screen", content.screenQuestions);
  heading("Field note: one day");
  rest("A 90-day arc:", false);
  const arc90 = content.arc90.map((text) => ({ text, line: next() }));
  rest("90-day outcomes:", false);
  const outcomes = content.outcomes.map((text) => ({ text, line: next() }));
  heading(`Industry Lens: ${industry}`);
  const constraints: MergedMention[] = list(
    "What changes in this industry",
    content.constraints,
  ).map(({ text, line }) => ({ text, lines: [line] }));
  const listed = list("Typical interview scenarios", content.listed);
  const ideas = list("Portfolio ideas", content.artifacts);
  const settings = list(
    "Role Variants & Specializations",
    content.settings.map(([name]) => name),
  );
  const drivers = list("Demand Drivers", content.drivers);
  const signals = list("Signals hiring teams reward", content.signals);
  const antiSignals = list("Anti-signals", content.antiSignals);
  const skills = list(
    "Skills & proof map",
    content.skills.map(([skill]) => skill),
  );
  const stages = list(
    "Hiring Loop",
    content.stages.map(([name]) => name),
  );
  const again = list("Portfolio & Proof Artifacts", content.artifacts.slice(0, 2));
  const prepared = list(
    "Interview Prep Checklist",
    content.prepared.map((text) => `Practice ${text}`),
  );
  for (const constraint of constraints.slice(0, 1)) constraint.lines.push(next());
  const compensation = list("Compensation & Leveling", content.compensation);
  const levels = list(
    "Career steps",
    content.levels.map(([name]) => name),
  );
  const advice = list("Hiring teams", content.advice);
  const risks = list("Risks & Outlook", content.risks);
  const candidateQuestions = list(
    "FAQ",
    content.candidateQuestions.map((text) => `${text}?`),
  );

  return {
    role,
    industry,
    year: content.year,
    settings: settings.map(({ text, line }, index) => ({
      name: text,
      emphasis: content.settings[index]?.[1] || null,
      line,
    })),
    stages: stages.map(({ text, line }, index) => ({
      name: text,
      guidance: content.stages[index]?.[1] ?? "",
      line,
    })),
    signals,
    antiSignals,
    skills: skills.map(({ text, line }, index) => {
      const [, good = "", proof = ""] = content.skills[index] ?? [];
      return { skill: text, good, proof, line };
    }),
    scenarios: [
      ...listed.map((scenario) => ({ ...scenario, listed: true })),
      ...prepared.map((scenario) => ({ ...scenario, listed: false })),
    ],
    artifacts: ideas.map(({ text, line }, index) => {
      const repeated = again[index];
      return { text, lines: repeated ? [line, repeated.line] : [line] };
    }),
    constraints,
    levels: levels.map(({ text, line }, index) => ({
      name: text,
      text: content.levels[index]?.[1] ?? "",
      line,
    })),
    outcomes,
    advice,
    screenQuestions,
    compensation,
    risks,
    drivers,
    arc90,
    candidateQuestions,
    other,
    sections,
  };
});
