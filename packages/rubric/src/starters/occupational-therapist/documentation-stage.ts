import { fromPlaces, fromReport } from "../../provenance.ts";
import type { Stage } from "../../stage.ts";
import { question, sample, scenario } from "../written.ts";
import { criteriaOf, linksOf } from "./links.ts";

const listed = "Typical interview scenarios";
const prepared = "Interview Prep Checklist";
const portfolio = "Portfolio & Proof Artifacts";

export const documentationStage: Stage = {
  id: "documentation-and-prioritization",
  name: "Documentation and prioritization",
  brief:
    "Work through one full afternoon and one note together. You rate what comes first, what waits, and whether the note would stand when somebody else has to rely on it.",
  minutes: 30,
  guidance: {
    text: "Plain judgment counts for more than a clever idea. Ask which checks they run, and against which constraint each of them stands.",
    original: null,
    origin: fromReport("Hiring Loop (What interviews test)", 118),
  },
  criteria: criteriaOf(
    "safety-first-judgment",
    "documentation-habits",
    "time-management",
    "tradeoffs-under-pressure",
  ),
  signals: linksOf({
    "notes-others-rely-on": 1,
    "scope-and-escalation": 1,
    "tradeoff-chosen": 1,
    "options-from-ambiguity": 2,
    "caseload-kept-safe": 2,
    "drops-documentation": 1,
    "documentation-optional": 1,
    "unmeasured-results": 2,
    "soft-handoffs": 2,
  }),
  corePrompts: [
    scenario(
      "notes-problem",
      "Choose a documentation problem that you worked on. Which constraints were fixed, what did you try, and how did you verify that it held?",
      ["documentation-habits", "time-management"],
      fromReport(prepared, 142),
    ),
    scenario(
      "notes-full-afternoon",
      "It is two o'clock on a full day: four notes are open, an evaluation is waiting, and a caregiver is on the phone. In which order do you go, what waits, and who hears of it?",
      ["tradeoffs-under-pressure", "time-management", "safety-first-judgment"],
      fromPlaces({ section: listed, line: 57 }, { section: prepared, line: 140 }),
    ),
    scenario(
      "notes-near-fall",
      "Somebody nearly fell in your session. Compose the note aloud: the facts, who was told and when, and what will keep it from happening again.",
      ["documentation-habits", "safety-first-judgment"],
      fromPlaces({ section: listed, line: 55 }, { section: prepared, line: 139 }),
    ),
  ],
  probes: [
    question(
      "notes-probe-reader",
      "Ask who reads that note, and what that reader could do wrong if one line were missing.",
      ["documentation-habits"],
    ),
    question(
      "notes-probe-shorter",
      "Ask what they write shorter on a full day, and what they never leave out.",
      ["tradeoffs-under-pressure", "documentation-habits"],
    ),
    question(
      "notes-probe-fact",
      "If the note explains or blames, ask which words are what was seen and which are their reading of it.",
      ["documentation-habits", "safety-first-judgment"],
    ),
    question(
      "notes-probe-tools",
      "If they draft notes with dictation or a drafting tool, ask what they check before they sign.",
      ["documentation-habits"],
    ),
    question(
      "notes-probe-wrong-order",
      "Ask by which sign they would notice that their order was the wrong one.",
      ["tradeoffs-under-pressure"],
    ),
  ],
  artifacts: [
    sample(
      "artifact-checklist",
      "Checklist or SOP against common errors",
      fromPlaces(
        { section: "Portfolio ideas (industry-specific)", line: 59 },
        { section: portfolio, line: 129 },
      ),
    ),
    sample(
      "artifact-checklist-exceptions",
      "Checklist/SOP under retention pressure, with exceptions",
      fromPlaces({ section: portfolio, line: 123 }, { section: portfolio, line: 126 }),
      "Checklist with exceptions and escalation, for days on which visits have to be kept up",
    ),
    sample(
      "artifact-workflow",
      "Workflow explanation + safeguards",
      fromReport("Skills & proof map", 109),
    ),
    sample("artifact-measurement-plan", "Measurement plan", fromReport(portfolio, 124)),
    sample(
      "artifact-decision-log",
      "Decision log",
      fromReport("Field note: the day this role gets funded", 32),
    ),
  ],
  focuses: [],
  disclosure: [],
  origin: fromReport("Hiring Loop (What interviews test)", 118),
};
