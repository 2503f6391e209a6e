import { byStarter } from "../../provenance.ts";
import type { SettingWords } from "../setting-words.ts";
import { question } from "../written.ts";

const documentation = "stages/documentation-and-prioritization";

export const inpatientRehab: SettingWords = {
  setting: "Inpatient rehab",
  emphasis: { text: "Documentation quality", line: 65 },
  rewords: {
    "criteria/safety-first-judgment/anchors/1/text":
      "Works on through a change in vital signs or alertness, leaves a person who may fall alone, or acts outside scope; nobody who needed to act was told.",
    "criteria/safety-first-judgment/anchors/3/text":
      "Names the risk (a change in vital signs or alertness, a fall, swallowing, a weight-bearing or activity limit) and the limit of their scope, stops or changes the session, tells nurse or rehabilitation physician at once and writes it down; in a real instance or a specific answer.",
    "criteria/assessment/anchors/3/text":
      "Finds the real constraint and baseline in the first days: occupational profile, Section GG self-care scores of usual performance, cognition and vision, and what stands between the person and the planned home.",
    "criteria/assessment/anchors/2/text":
      "Scores the required items without tying them to what the person has to do at home; takes scores over from others without watching the task; looks at cognition, vision or home only when prompted.",
    "criteria/plan-of-care/anchors/3/text":
      "Measurable goals and progression: goals agreed with the person and the team, tied to the discharge home and its helpers, each with a measure and a week, and a rule for going on, changing, or moving the date.",
    "criteria/documentation-habits/anchors/3/text":
      "Timely, accurate, defensible: scores usual performance within the assessment window, records minutes and the reason for each missed one, shows in each note why this intensity was needed, and has it ready before team conference.",
    "criteria/documentation-habits/anchors/1/text":
      "Scores what nobody observed, evens out minutes afterwards to reach the three hours, leaves missed therapy without a reason, or calls documentation optional.",
    "criteria/time-management/anchors/1/text":
      "Makes room by recording therapy minutes that did not happen, by working people past a medical limit to reach the three hours, or by dropping a session without a word to the team.",
    "criteria/time-management/anchors/3/text":
      "Quality under volume: plans the day around three hours of therapy for each person, with rest, nursing and dialysis in it, re-plans early when one is missed, and describes a full day that held.",
    "criteria/handoff-communication/anchors/3/text":
      "Brings precautions, present level of help, what changed and what is open to nursing each day and to team conference each week, in the agreed form, so that practice goes on outside therapy.",
    "criteria/patient-education/anchors/3/text":
      "Adherence and motivation: trains the person and whoever will help at home on the real tasks, has each of them do it before discharge, and agrees what is kept up and by whom.",
    "criteria/tradeoffs-under-pressure/anchors/3/text":
      "Puts a session that falls short, an open conference note and a family's training in order of risk to people, says what waits and until when, and tells nurse, team and family before it waits.",
    "stages/setting-fit-and-workflow-realities/brief":
      "Two-way: hear how the person works to a day of scheduled minutes, and tell them plainly the caseload, the weekend schedule and how missed minutes are made up. Fit means workload, supervision, documentation and support, never personality.",
    "stages/case-scenario-discussion/corePrompts/case-unclear-referral/text":
      "Admission day after a stroke: the record says moderate help with self-care and lives with spouse. What do you find out first, what could stand in the way of going home, and what would you advise at the first team conference?",
    "stages/setting-fit-and-workflow-realities/corePrompts/fit-expectations/text":
      "You have worked with expectations of minutes, scores and conference notes, here or elsewhere. Tell us about a time they met a limit you would not go past.",
    [`${documentation}/brief`]:
      "Work through one full afternoon and one note together, as before a team conference. You rate what comes first, what waits, and whether scores, minutes and notes would stand in a review.",
    [`${documentation}/corePrompts/notes-full-afternoon/text`]:
      "It is two o'clock before team conference: a patient is 40 minutes short of the day's therapy and tired, two Section GG scores are open, and a daughter waits for training. In which order do you go, what waits, and who hears of it?",
    "disclosure/tell-workload/text":
      "People on a caseload, treatment minutes in a day, weekend schedule, and how missed minutes are made up.",
    "disclosure/tell-documentation-time/text":
      "When evaluation, scores, weekly progress and conference notes are due, in which system, and how much paid time there is to write them.",
  },
  adds: {
    "stages/case-scenario-discussion/probes": [
      question(
        "rehab-probe-discharge",
        "Ask when they first spoke of the discharge home, and what they changed when it no longer held.",
        ["plan-of-care"],
      ),
    ],
    "stages/communication-and-patient-education/probes": [
      question(
        "rehab-probe-conference",
        "Ask for the two sentences they would say about this person in team conference.",
        ["handoff-communication"],
      ),
    ],
    [`${documentation}/probes`]: [
      question(
        "rehab-probe-score",
        "Ask what they do when nursing and therapy score the same task differently.",
        ["documentation-habits"],
      ),
      question(
        "rehab-probe-missed",
        "Ask what the record says when a person could not do the three hours, and who decides what follows.",
        ["documentation-habits", "safety-first-judgment"],
      ),
    ],
    constraints: [
      {
        id: "constraint-intensity",
        text: "Three hours of therapy a day, Section GG scoring and weekly team conference",
        gloss: null,
        origin: byStarter,
      },
    ],
  },
};
