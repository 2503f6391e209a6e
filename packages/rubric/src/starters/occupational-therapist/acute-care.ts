import { byStarter } from "../../provenance.ts";
import type { SettingWords } from "../setting-words.ts";
import { question } from "../written.ts";

const documentation = "stages/documentation-and-prioritization";

export const acuteCare: SettingWords = {
  setting: "Inpatient/acute care",
  rewords: {
    "criteria/safety-first-judgment/anchors/1/text":
      "Mobilizes or treats against an order, a precaution or unstable vital signs, puts a line at risk, or acts outside scope; nobody who needed to act was told.",
    "criteria/safety-first-judgment/anchors/3/text":
      "Looks at orders, precautions, lines, vital signs and lab values before touching the person, names the limit at which they stop, stops there, tells the nurse or physician and writes it down; in a real instance or a specific answer.",
    "criteria/assessment/anchors/3/text":
      "Finds the real constraint and baseline at the bedside in one visit: prior level and home, cognition and delirium, activity tolerance and self-care as observed, and what this means for leaving hospital.",
    "criteria/assessment/anchors/2/text":
      "Goes through the usual items without tying them to going home; prior level or home unknown; looks at delirium, vision or tolerance only when prompted.",
    "criteria/plan-of-care/question":
      "Does the plan lead from measured goals to a discharge that is safe?",
    "criteria/plan-of-care/anchors/2/text":
      "Goals are general, or set for a stay that will be longer than this one; advises a place to go by diagnosis; needs help to say what would change the advice.",
    "criteria/plan-of-care/anchors/3/text":
      "Measurable goals and progression for a stay of days: what has to be safe before leaving, how it is measured, where to go next with which equipment and help, and what would change that advice.",
    "criteria/documentation-habits/anchors/3/text":
      "Timely, accurate, defensible: writes before the next room what was done, how vital signs and the person responded, the present level of help, and the discharge advice with what it rests on.",
    "criteria/time-management/anchors/1/text":
      "Makes room by skipping the chart or a second look at vital signs, by recording a refusal from somebody who was never asked, or by dropping people without a word to anyone.",
    "criteria/time-management/anchors/3/text":
      "Quality under volume: sorts the list each morning by discharge, risk and need, re-sorts when beds move, writes before the next room, and describes a day of many evaluations on which care and notes held.",
    "criteria/patient-education/anchors/3/text":
      "Adherence and motivation in minutes: picks the one or two things that keep this person safe at home, teaches them with the helper present where there is one, and has them shown or said back.",
    "criteria/handoff-communication/anchors/3/text":
      "Tells nurse, case manager and the next site precautions, present level of help, equipment, what changed and what is open, in the record and by voice where it cannot wait.",
    "criteria/tradeoffs-under-pressure/anchors/3/text":
      "Puts a discharge that hangs on the evaluation, a new intensive-care consult and a change in somebody already seen in order of risk to people, says what waits and until when, and tells nurses and case managers before it waits.",
    "stages/setting-fit-and-workflow-realities/brief":
      "Two-way: hear how the person works on units where the list changes by the hour, and tell them plainly the evaluations expected, the weekend schedule and who can be reached. Fit means workload, supervision, documentation and support, never personality.",
    "stages/case-scenario-discussion/corePrompts/case-unclear-referral/text":
      "An order says only: evaluate and treat, weakness; discharge expected tomorrow. What do you look up before you enter the room, what could lie behind it, and what would you advise after one visit?",
    "stages/case-scenario-discussion/corePrompts/case-escalation/text":
      "Tell us about a bedside session that became unsafe or nearly did. At which sign did you stop, whom did you tell, and what was yours to decide?",
    "stages/communication-and-patient-education/corePrompts/talk-teach/text":
      "You have ten minutes before somebody goes home. Teach one of us the thing that matters most for a patient of yours. Then tell us how you found out whether such teaching held, and what you changed.",
    [`${documentation}/corePrompts/notes-full-afternoon/text`]:
      "Two o'clock: four notes are open, two evaluations hold up discharges, the intensive care unit asks for you, and a nurse reports a new confusion. In which order do you go, what waits, and who hears of it?",
    "disclosure/tell-workload/text":
      "Evaluations and treatments expected in a day, units covered, weekend and holiday schedule, and what gets left when there are too many.",
    "disclosure/tell-supervision/text":
      "Who leads, who signs off competence for intensive care and for lines, and whom to reach within minutes.",
  },
  adds: {
    "stages/case-scenario-discussion/probes": [
      question(
        "acute-probe-chart",
        "Ask which values or lines in that record would have kept them from going in, and at what number.",
        ["safety-first-judgment", "assessment"],
      ),
      question(
        "acute-probe-disagree",
        "Ask about a discharge they advised against: what they said, to whom, and what happened.",
        ["plan-of-care"],
      ),
    ],
    [`${documentation}/probes`]: [
      question(
        "acute-probe-who-waits",
        "Ask who was not seen on such a day, how that was recorded, and who took it up next morning.",
        ["tradeoffs-under-pressure", "documentation-habits"],
      ),
    ],
    requirements: [
      {
        id: "requirement-life-support",
        text: "Basic life support certificate, valid at the start date.",
        origin: byStarter,
      },
    ],
    constraints: [
      {
        id: "constraint-orders",
        text: "Orders, precautions, lines and short stays",
        gloss: null,
        origin: byStarter,
      },
    ],
  },
  drops: ["stages/case-scenario-discussion/probes/case-probe-goal-given-up"],
};
