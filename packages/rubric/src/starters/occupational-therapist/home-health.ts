import { byStarter } from "../../provenance.ts";
import type { SettingWords } from "../setting-words.ts";
import { question } from "../written.ts";

const fit = "stages/setting-fit-and-workflow-realities";

export const homeHealth: SettingWords = {
  setting: "Home health",
  emphasis: { text: "Throughput vs quality", line: 67 },
  rewords: {
    "criteria/safety-first-judgment/anchors/1/text":
      "Leaves a home with a danger to the person standing and unreported, treats alone what needs a second person, or acts outside the orders; nobody who needed to act was told.",
    "criteria/safety-first-judgment/anchors/3/text":
      "Alone in the home, names the risk (a fall hazard, a change in the person, a caregiver at the end of their strength, a danger to themselves), acts within orders and scope, calls the right person before leaving and writes it down.",
    'criteria/safety-first-judgment/anchors/3/variants/["entry",null]/text':
      "Alone in the home, stops at the risk, calls the supervisor or nurse from there before going on, and records what was seen and who was told; does not try to settle it alone.",
    "criteria/assessment/anchors/3/text":
      "Finds the real constraint and baseline where the person lives: watches the actual bath, kitchen and entrance, hears the caregiver, scores the OASIS items from what was seen, and says what limits the person most.",
    "criteria/assessment/anchors/2/text":
      "Fills in the OASIS items and asks about the home instead of looking; the caregiver's part stays unclear; no measured baseline.",
    "criteria/plan-of-care/anchors/3/text":
      "Measurable goals and progression: goals agreed with person and caregiver, visits front-loaded or spread for a reason and covered by orders, with a rule for changing frequency or ending before the certification does.",
    "criteria/documentation-habits/anchors/3/text":
      "Timely, accurate, defensible: finishes the visit note in the home or the same day, shows why the person cannot easily leave home and why it took a therapist, and keeps orders, visits and the 30-day reassessment in step.",
    "criteria/documentation-habits/anchors/1/text":
      "Writes visits from memory at the end of the week, copies the last one, signs for a visit or a minute that was not made, or calls documentation optional.",
    "criteria/time-management/anchors/1/text":
      "Makes room by cutting visits short and recording them long, by skipping infection control between homes, or by missing a visit without a word to anyone.",
    "criteria/time-management/anchors/3/text":
      "Quality under volume: plans the week by risk, distance and the person's day, keeps room for a start of care, writes before driving on, and describes a full day on which visits and notes both held.",
    'criteria/time-management/anchors/3/variants/["entry",null]/text':
      "Quality under volume with a territory still growing: keeps to the plan of the week, finishes notes the same day, and calls a named person early when a visit will not fit.",
    "criteria/patient-education/anchors/3/text":
      "Adherence and motivation: fits the program to this home and its routine, trains the caregiver on the same task, has both do it, and agrees how they keep it up between visits.",
    "criteria/handoff-communication/anchors/3/text":
      "Reports by phone and in the record to nurse, assistant, physician and agency: precautions, present status, what changed in the home, what is open and by when, though they seldom meet.",
    "criteria/tradeoffs-under-pressure/anchors/3/text":
      "Puts a missed visit, a late start of care and a worrying phone call in order of risk to people, says what waits and until when, and tells people and agency before it waits.",
    "stages/case-scenario-discussion/corePrompts/case-unclear-referral/text":
      "A referral says only: home after hip fracture, evaluate and treat; the daughter answers the phone. What do you find out before and on the first visit, what could lie behind it, and what would you advise after it?",
    [`${fit}/brief`]:
      "Two-way: hear how the person works alone, on the road and in other people's homes, and tell them plainly the visits, the territory and who can be reached. Fit means workload, supervision, documentation and support, never personality.",
    [`${fit}/corePrompts/fit-full-day/text`]:
      "Describe your fullest recent day of visits or its nearest match. What held the quality up between the drives, when were the notes written, and what did you leave undone on purpose?",
    "stages/communication-and-patient-education/corePrompts/talk-teach/text":
      "One of us is a tired caregiver. Teach us a bath transfer that you use. Then tell us how you found out whether caregivers did it so between visits, and what you changed.",
    "stages/documentation-and-prioritization/corePrompts/notes-full-afternoon/text":
      "Two o'clock, two visits to go, 30 minutes of driving: three notes are open, the agency asks for a therapy-only start of care today, and a caregiver calls about new confusion. In which order do you go, what waits, and who hears of it?",
    "stages/documentation-and-prioritization/corePrompts/notes-near-fall/text":
      "Somebody nearly fell in their bathroom while you were there. Compose the note aloud: the facts, who was told and when, and what in this home will keep it from happening again.",
    "disclosure/tell-workload/text":
      "Visits or points expected in a week, territory and driving time, how travel and missed visits are paid, and what the last three months really were.",
    "disclosure/tell-supervision/text":
      "Who can be reached from a home within minutes, how assistants are supervised, and what to do when a home is not safe to enter.",
  },
  adds: {
    "stages/case-scenario-discussion/probes": [
      question(
        "home-probe-caregiver",
        "Ask what the caregiver could and could not do, and how they found out.",
        ["assessment", "plan-of-care"],
      ),
    ],
    [`${fit}/probes`]: [
      question(
        "home-probe-alone",
        "Ask about a home they did not feel safe in: what they did, whom they called, and what the record says.",
        ["tradeoffs-owned"],
      ),
      question(
        "home-probe-note-place",
        "Ask where and when notes get written on a day with seven visits.",
        ["documentation-habits"],
      ),
    ],
    requirements: [
      {
        id: "requirement-driving",
        text: "Can travel between homes in the territory, with a valid driver's license and an insured car where driving is the way to do it.",
        origin: byStarter,
      },
    ],
    constraints: [
      {
        id: "constraint-home",
        text: "Travel, orders and certification periods, OASIS, homebound status, working alone",
        gloss: null,
        origin: byStarter,
      },
    ],
  },
};
