import { byStarter } from "../../provenance.ts";
import type { SettingWords } from "../setting-words.ts";
import { question } from "../written.ts";

const talk = "stages/communication-and-patient-education";

export const pediatrics: SettingWords = {
  setting: "Pediatrics / specialty",
  rewords: {
    "criteria/safety-first-judgment/anchors/1/text":
      "Goes on past a child's distress or a swallowing, seizure or equipment risk, leaves a suspicion of harm unreported, or acts outside scope; nobody who needed to act was told.",
    "criteria/safety-first-judgment/anchors/3/text":
      "Names the risk to the child (distress, feeding, seizure, equipment, a suspicion of harm) and the limit of their scope, stops or changes the session, tells caregiver and whoever must be told in time, and writes it down.",
    'criteria/safety-first-judgment/anchors/3/variants/["entry",null]/text':
      "Stops at the child's distress or the risk, brings it to the supervisor before going on, tells caregiver or teacher, and records what was seen and who was told; does not try to settle it alone.",
    "criteria/assessment/anchors/3/text":
      "Finds the real constraint and baseline: what the family, the teacher and the child say matters, a standard measure fit for the age, and the child watched at play, meal or desk; says what limits taking part most.",
    "criteria/assessment/anchors/2/text":
      "Gives scores on a standard test without tying them to the day at home or school; family or teacher heard only in passing; needs prompts to look at sensory, motor and social sides together.",
    "criteria/plan-of-care/anchors/1/text":
      "The plan ignores a medical limit or what child and family want, repeats last year's goals, or claims progress that nobody measured.",
    "criteria/plan-of-care/anchors/3/text":
      "Measurable goals and progression: goals set with the family, and with the school team where it is school practice, each about taking part in daily life with a measure and a date, and a rule for changing or ending.",
    "criteria/documentation-habits/anchors/1/text":
      "Leaves notes out or writes a term from memory, records progress on a goal that was not worked on, or calls documentation optional.",
    "criteria/time-management/anchors/1/text":
      "Makes room by recording minutes that a child did not get, by calling a group session individual, or by dropping children without a word to school or family.",
    "criteria/documentation-habits/anchors/3/text":
      "Timely, accurate, defensible: writes what the child did and with what help, keeps educational need (IEP) and medical need apart, and in words that a parent can read.",
    "criteria/time-management/anchors/3/text":
      "Quality under volume: plans around the school day or the family's, keeps time for teacher and caregiver talk and for writing, and describes a full week with evaluations on which both held.",
    "criteria/patient-education/name": "Family education",
    "criteria/patient-education/anchors/1/text":
      "Gives caregivers instructions that could harm the child, blames the family for not following them, or never checks what was taken in.",
    "criteria/patient-education/anchors/2/text":
      "Explains and shows activities, but beside the family's day: a sheet of exercises. Wishes and barriers come up only on prompting; assumes that it gets done.",
    "criteria/patient-education/anchors/3/text":
      "Adherence and motivation: coaches parent or teacher inside a routine they already have, lets them try it with the child, makes it worth the child's while, and agrees how they keep it up.",
    "criteria/handoff-communication/anchors/3/text":
      "Gives parent, teacher, aide and other therapists the same picture: what is safe, what helps, what changed, what is open and by when, with consent and in the agreed record.",
    "criteria/tradeoffs-under-pressure/anchors/3/text":
      "Puts a child in distress, an evaluation with a legal date and a meeting in order of risk to children, says what waits and until when, and tells teacher and caregiver before it waits.",
    "stages/setting-fit-and-workflow-realities/brief":
      "Two-way: hear how the person works across classrooms, homes or clinic rooms, and tell them plainly the caseload, the sites and which indirect time is paid. Fit means workload, supervision, documentation and support, never personality.",
    "stages/case-scenario-discussion/corePrompts/case-unclear-referral/text":
      "A referral says only: seven years old, handwriting and behavior. What do you want to find out first and from whom, what could lie behind it, and what would you advise after one visit?",
    "stages/case-scenario-discussion/corePrompts/case-goals/text":
      "Which goals did child, family and you agree on, how did you measure them, and what made you go on, change course or stop?",
    [`${talk}/brief`]:
      "Let the person do it rather than describe it: hand a child over to you as to a teacher or colleague, and coach you as a parent. You rate what the next person, or the family, could do with it.",
    [`${talk}/corePrompts/talk-teach/text`]:
      "One of us is a parent with two other children and ten minutes at breakfast. Coach us in something that you use. Then tell us how you found out whether families did it, and what you changed.",
    [`${talk}/corePrompts/talk-handoff/text`]:
      "Hand one of the children you treat over to us, first as to a teacher, then as to a colleague: what you say, what you leave in writing, what you would escalate.",
    "stages/documentation-and-prioritization/corePrompts/notes-full-afternoon/text":
      "Two o'clock: four notes are open, an IEP meeting starts in an hour, a child in your next session is in tears at the door, and a parent is on the phone. In which order do you go, what waits, and who hears of it?",
    "stages/documentation-and-prioritization/corePrompts/notes-near-fall/text":
      "A child nearly fell from a swing in your session. Compose the note aloud, as the parent will read it: the facts, who was told and when, and what will keep it from happening again.",
    "disclosure/tell-workload/text":
      "Children on the caseload, schools or sites, evaluations in a month, meetings and indirect time that count, and those that do not.",
    "disclosure/tell-support/text":
      "Aides and assistants, test kits and equipment, space at each site, interpreters for families, coverage for leave.",
  },
  adds: {
    "stages/case-scenario-discussion/probes": [
      question(
        "pediatrics-probe-child",
        "Ask how the child showed what they wanted, and what changed in the plan for it.",
        ["plan-of-care"],
      ),
      question(
        "pediatrics-probe-school-or-clinic",
        "Ask how the plan would differ in school and in clinic, and why.",
        ["assessment", "plan-of-care"],
      ),
    ],
    [`${talk}/probes`]: [
      question(
        "pediatrics-probe-disagree",
        "Ask about a time when parents and school wanted different things, and what they did first.",
        ["handoff-communication"],
      ),
    ],
    requirements: [
      {
        id: "requirement-clearance",
        text: "Clearances that the state asks of people who work with children, and mandated-reporter training.",
        origin: byStarter,
      },
    ],
    constraints: [
      {
        id: "constraint-children",
        text: "Consent of guardians, school plans (IEP, IFSP), duty to report",
        gloss: null,
        origin: byStarter,
      },
    ],
  },
};
