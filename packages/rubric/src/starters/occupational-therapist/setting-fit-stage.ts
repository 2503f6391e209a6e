import { fromPlaces, fromReport } from "../../provenance.ts";
import type { Stage } from "../../stage.ts";
import { question, sample, scenario } from "../written.ts";
import { criteriaOf, linksOf } from "./links.ts";

const listed = "Typical interview scenarios";
const prepared = "Interview Prep Checklist";
const portfolio = "Portfolio & Proof Artifacts";

export const settingFitStage: Stage = {
  id: "setting-fit-and-workflow-realities",
  name: "Setting fit and workflow realities",
  brief:
    "Two-way: hear how the person works when the day is full, and tell them plainly what the work here is. Fit means workload, supervision, documentation and support, never personality.",
  minutes: 30,
  guidance: {
    text: "Ask for one work sample and question it closely: what was decided, what was given up, what came of it. Seniority shows in the answers, not in the sample.",
    original: null,
    origin: fromReport("Hiring Loop (What interviews test)", 116),
  },
  criteria: criteriaOf(
    "safety-first-judgment",
    "documentation-habits",
    "time-management",
    "tradeoffs-owned",
  ),
  signals: linksOf({
    "caseload-kept-safe": 1,
    "stopped-doing": 1,
    "tradeoff-chosen": 1,
    "options-from-ambiguity": 2,
    "scope-and-escalation": 2,
    "drops-documentation": 2,
    "documentation-optional": 2,
  }),
  corePrompts: [
    scenario(
      "fit-full-day",
      "Describe your fullest recent day. What held the quality up, when were the notes written, and what did you leave undone on purpose?",
      ["time-management", "documentation-habits"],
      fromPlaces({ section: listed, line: 57 }, { section: prepared, line: 140 }),
    ),
    scenario(
      "fit-expectations",
      "Which expectations of productivity and documentation have you worked under? Tell us about a time they met a limit you would not go past.",
      ["safety-first-judgment", "time-management"],
      fromReport(prepared, 137),
    ),
    question(
      "fit-given-up",
      "Tell us about something you stopped doing, or decided against, so that patients were still well served. What risk did you accept, and who knew?",
      ["tradeoffs-owned"],
    ),
  ],
  probes: [
    question(
      "fit-probe-order",
      "Ask how they decided the order of that day, and what would have changed it.",
      ["time-management"],
    ),
    question(
      "fit-probe-notes",
      "If notes were finished at home or the next day, ask how often, and what they lost by it.",
      ["documentation-habits"],
    ),
    question(
      "fit-probe-risk",
      "If the tradeoff sounds free of cost, ask who bore the cost and how they found out.",
      ["tradeoffs-owned"],
    ),
    question(
      "fit-probe-support",
      "Ask what support they need on a day that is too full, and say honestly whether it exists here.",
      ["time-management"],
    ),
    question(
      "fit-probe-sample",
      "On the work sample: ask what they would leave out if they did it again, and what came of it.",
      ["tradeoffs-owned"],
    ),
  ],
  artifacts: [
    sample("artifact-question-list", "Setting-fit question list", fromReport(portfolio, 121)),
    sample(
      "artifact-caseload-note",
      "Caseload strategy note",
      fromReport("Skills & proof map", 111),
    ),
    sample("artifact-tradeoff-table", "Tradeoff table", fromReport(portfolio, 125)),
    sample("artifact-risk-register", "Risk register", fromReport(portfolio, 122)),
  ],
  focuses: [],
  disclosure: [
    "tell-workload",
    "tell-scope",
    "tell-supervision",
    "tell-documentation-time",
    "tell-support",
  ],
  origin: fromReport("Hiring Loop (What interviews test)", 116),
};
