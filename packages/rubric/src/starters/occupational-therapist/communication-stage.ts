import { fromPlaces, fromReport } from "../../provenance.ts";
import type { Stage } from "../../stage.ts";
import { question, sample, scenario } from "../written.ts";
import { criteriaOf, linksOf } from "./links.ts";

const prepared = "Interview Prep Checklist";

export const communicationStage: Stage = {
  id: "communication-and-patient-education",
  name: "Communication and patient education",
  brief:
    "Let the person do it rather than describe it: hand a patient over to you, and teach you something. You rate what the next person, or the patient, could do with it.",
  minutes: 40,
  guidance: {
    text: "Give the walkthrough 5–7 minutes without interrupting. Then ask for whichever is missing of context, constraints, decisions and verification.",
    original: null,
    origin: fromReport("Hiring Loop (What interviews test)", 117),
  },
  criteria: criteriaOf(
    "safety-first-judgment",
    "documentation-habits",
    "patient-education",
    "handoff-communication",
  ),
  signals: linksOf({
    "errors-stop-at-handoff": 1,
    "notes-others-rely-on": 2,
    "plans-from-the-person": 2,
    "stopped-doing": 2,
    "scope-and-escalation": 2,
    "soft-handoffs": 1,
    "unmeasured-results": 2,
  }),
  corePrompts: [
    scenario(
      "talk-handoff",
      "Hand one of your patients over to us as at the end of a day: what you say, what you leave in writing, what you would escalate.",
      ["handoff-communication", "documentation-habits", "safety-first-judgment"],
      fromReport(prepared, 141),
    ),
    scenario(
      "talk-teach",
      "Teach one of us a home program that you use. Then tell us how you found out whether people did it, and what you changed.",
      ["patient-education"],
      fromReport(prepared, 133),
    ),
    scenario(
      "talk-mixed-result",
      "Tell us about a case shared with others where the result was mixed. What did you learn, what did you change, and what would you do differently today?",
      ["handoff-communication", "patient-education"],
      fromReport(prepared, 132),
    ),
  ],
  probes: [
    question(
      "talk-probe-first",
      "After the handoff: ask which one thing the next person must not miss, and where it is written.",
      ["handoff-communication", "documentation-habits"],
    ),
    question(
      "talk-probe-arrived",
      "Ask how they make sure that a handoff arrived, and for one time that it had not.",
      ["handoff-communication"],
    ),
    question(
      "talk-probe-barrier",
      "While being taught, say once that you will not have time for this at home, and hear what they do with it.",
      ["patient-education"],
    ),
    question(
      "talk-probe-back",
      "If they do not check what you took in, wait; afterwards ask how they usually check.",
      ["patient-education"],
    ),
    question(
      "talk-probe-home-risk",
      "Ask what could go wrong with this program at home, and what they tell people to do then.",
      ["safety-first-judgment"],
    ),
  ],
  artifacts: [
    sample(
      "artifact-handoff-template",
      "Communication template for handoffs",
      fromReport("Portfolio ideas (industry-specific)", 61),
    ),
    sample(
      "artifact-education-script",
      "Education script/story",
      fromPlaces({ section: "Skills & proof map", line: 110 }, { section: prepared, line: 133 }),
    ),
  ],
  focuses: [
    {
      id: "focus-handoff",
      name: "Handing over",
      criteria: ["handoff-communication", "documentation-habits", "safety-first-judgment"],
    },
    {
      id: "focus-teaching",
      name: "Teaching",
      criteria: ["patient-education", "safety-first-judgment"],
    },
  ],
  disclosure: [],
  origin: fromReport("Hiring Loop (What interviews test)", 117),
};
