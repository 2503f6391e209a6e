import { byStarter } from "../../provenance.ts";
import type { SettingWords } from "../setting-words.ts";
import { question } from "../written.ts";

const fit = "stages/setting-fit-and-workflow-realities";

export const outpatient: SettingWords = {
  setting: "Outpatient",
  emphasis: { text: "Throughput vs quality", line: 64 },
  rewords: {
    "criteria/safety-first-judgment/anchors/1/text":
      "Goes on past a red flag or ahead of the surgeon's protocol, or acts outside scope; nobody who needed to act was told.",
    "criteria/safety-first-judgment/anchors/3/text":
      "Names the risk (a red flag at evaluation, a protocol limit, a wound or a splint that is not right) and the limit of their scope, stops or changes the session, calls the referring office the same day and writes it down; in a real instance or a specific answer.",
    "criteria/assessment/anchors/3/text":
      "Finds the real constraint and baseline in one evaluation visit: puts together the referral or protocol, a standard measure and a task from work or home, and says what limits performance most.",
    "criteria/plan-of-care/anchors/2/text":
      "Goals can be measured only in part, or follow the protocol alone; visits go on until the authorization runs out; needs help to say when to change course or discharge.",
    "criteria/plan-of-care/anchors/3/text":
      "Measurable goals and progression: goals agreed with the person, a date for each, visits fitted to what is certified and authorized, and a rule for going on, changing, or ending early.",
    "criteria/documentation-habits/anchors/3/text":
      "Timely, accurate, defensible: says when daily notes, progress reports and recertifications are due, how timed minutes and codes are kept true, and what shows that it took a therapist.",
    "criteria/time-management/anchors/1/text":
      "Makes room by treating people together and recording it as one to one, by counting minutes that were not given, or by cutting safety checks.",
    "criteria/time-management/anchors/3/text":
      "Quality under volume: has a routine for a schedule with overlaps, late arrivals and gaps, writes at the point of care, and describes a full day on which care and notes were both done.",
    "criteria/patient-education/anchors/3/text":
      "Adherence and motivation: cuts the home program down to what fits this person's work and home, has them show it or say it back, and agrees how they keep track of it until the next visit.",
    "criteria/handoff-communication/anchors/3/text":
      "Sends precautions, present status, what changed and what is open and by when to the referring office, the assistant and whoever covers the schedule: in the record, and by phone where it cannot wait.",
    "criteria/tradeoffs-under-pressure/anchors/3/text":
      "Puts the overbooked hour, the overdue recertification and the urgent call in order of risk to people, says what waits and until when, and tells patients and front desk before it waits.",
    "stages/case-scenario-discussion/corePrompts/case-unclear-referral/text":
      "A referral says only: hand pain, evaluate and treat, eight visits authorized. What do you want to find out first, what could lie behind it, and what would you advise after the first visit?",
    [`${fit}/brief`]:
      "Two-way: hear how the person works on a booked-out clinic day, and tell them plainly the productivity standard, the mix of payers and the help there is. Fit means workload, supervision, documentation and support, never personality.",
    [`${fit}/corePrompts/fit-expectations/text`]:
      "Which productivity standard and documentation rules have you worked under in clinic? Tell us about a time they met a limit you would not go past.",
    "stages/documentation-and-prioritization/corePrompts/notes-full-afternoon/text":
      "Two o'clock in clinic: four notes are open, an evaluation sits in the waiting room, your next two patients overlap, and a surgeon's office is on the phone. In which order do you go, what waits, and who hears of it?",
    "disclosure/tell-workload/text":
      "Visits or billed units expected in a day, how double bookings and no-shows are counted, and what the last three months really were.",
    "disclosure/tell-support/text":
      "Assistants and aides, front-desk help with authorizations, splinting and equipment, coverage for leave.",
  },
  adds: {
    "stages/case-scenario-discussion/probes": [
      question(
        "outpatient-probe-visits",
        "Ask what they would do differently with half the authorized visits.",
        ["plan-of-care"],
      ),
    ],
    [`${fit}/probes`]: [
      question(
        "outpatient-probe-gap",
        "Ask what they do with a cancelled hour, and what a no-show policy should not do to a patient.",
        ["time-management"],
      ),
    ],
    "stages/documentation-and-prioritization/probes": [
      question(
        "outpatient-probe-denial",
        "Ask about a denied or questioned visit: what did the note lack, and what changed in their notes since?",
        ["documentation-habits"],
      ),
    ],
    constraints: [
      {
        id: "constraint-certification",
        text: "Plan-of-care certification, visit authorization and timed codes",
        gloss: null,
        origin: byStarter,
      },
    ],
  },
};
