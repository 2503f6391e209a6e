import { fromPlaces, fromReport } from "../../provenance.ts";
import type { Stage } from "../../stage.ts";
import { question, sample, scenario } from "../written.ts";
import { criteriaOf, linksOf } from "./links.ts";

const listed = "Typical interview scenarios";
const prepared = "Interview Prep Checklist";

export const caseStage: Stage = {
  id: "case-scenario-discussion",
  name: "Case scenario discussion",
  brief:
    "Hear one real case from referral to follow-up, then one unclear referral. You rate how the person assesses, plans, and gets from not knowing to a recommendation.",
  minutes: 45,
  guidance: {
    text: "Keep asking whose part it was: what this person decided, what they gave to others, what they took to a supervisor or physician.",
    original: null,
    origin: fromReport("Hiring Loop (What interviews test)", 115),
  },
  criteria: criteriaOf(
    "safety-first-judgment",
    "documentation-habits",
    "assessment",
    "plan-of-care",
    "ambiguity-to-options",
  ),
  signals: linksOf({
    "options-from-ambiguity": 1,
    "plans-from-the-person": 1,
    "scope-and-escalation": 1,
    "tradeoff-chosen": 2,
    "unmeasured-results": 1,
    "soft-handoffs": 2,
  }),
  corePrompts: [
    scenario(
      "case-follow-through",
      "Take us through one person you treated when time was short, from the referral to your last contact. What did you find first, and what did you write when?",
      ["assessment", "documentation-habits"],
      fromReport(listed, 56),
    ),
    scenario(
      "case-goals",
      "Which goals did that person and you agree on, how did you measure them, and what made you go on, change course or stop?",
      ["plan-of-care"],
      fromReport(prepared, 136),
    ),
    scenario(
      "case-escalation",
      "Tell us about a moment when treatment was unsafe or nearly went wrong. When did you stop, whom did you tell, and what was yours to decide?",
      ["safety-first-judgment"],
      fromPlaces({ section: listed, line: 55 }, { section: prepared, line: 139 }),
    ),
    question(
      "case-unclear-referral",
      "A referral says only: evaluate and treat, functional decline. What do you want to find out first, what could lie behind it, and what would you advise after one visit?",
      ["ambiguity-to-options", "assessment"],
    ),
  ],
  probes: [
    question("case-probe-we", "If they say “we”, ask which part was theirs.", ["assessment"]),
    question(
      "case-probe-baseline",
      "If no starting value comes, ask what the person could and could not do on day one, and how they know.",
      ["assessment", "plan-of-care"],
    ),
    question(
      "case-probe-wrong",
      "Ask which finding would have made them drop their first idea, and whether they looked for it.",
      ["ambiguity-to-options"],
    ),
    question(
      "case-probe-goal-given-up",
      "Ask which goal was put off or dropped, who decided that, and what the person said to it.",
      ["plan-of-care"],
    ),
    question(
      "case-probe-after",
      "After the unsafe moment: ask what was checked afterwards, and what is done differently since.",
      ["safety-first-judgment", "documentation-habits"],
    ),
  ],
  artifacts: [
    sample(
      "artifact-case-write-up",
      "Short case write-up (redacted)",
      fromPlaces(
        { section: "Portfolio ideas (industry-specific)", line: 60 },
        { section: "Portfolio & Proof Artifacts", line: 130 },
      ),
    ),
    sample(
      "artifact-case-walkthrough",
      "Case walkthrough with reasoning",
      fromReport("Skills & proof map", 108),
    ),
    sample(
      "artifact-example-plan",
      "Example plan structure (sanitized)",
      fromReport("Skills & proof map", 112),
    ),
  ],
  focuses: [
    {
      id: "focus-reasoning",
      name: "Reasoning",
      criteria: ["assessment", "ambiguity-to-options", "safety-first-judgment"],
    },
    {
      id: "focus-plan",
      name: "Plan and record",
      criteria: ["plan-of-care", "documentation-habits", "safety-first-judgment"],
    },
  ],
  disclosure: [],
  origin: fromReport("Hiring Loop (What interviews test)", 115),
};
