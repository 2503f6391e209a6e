import type { ShowcaseCandidate } from "./showcase-card.ts";

export const hamzaIdrissi: ShowcaseCandidate = {
  candidate: 46,
  stages: [
    {
      evidence: {
        "safety-first-judgment": {
          didWhat:
            "Brain injury, new vomiting and drowsier between two sessions. Stopped, called the rapid response, held PT and SLP until the physician cleared it.",
          whatChanged: "Sent out for imaging within the hour.",
          howVerified: "Time line is in the note, with who was told.",
        },
        "documentation-habits": {
          didWhat:
            "Scores toileting from own observation, asks nights for theirs, writes minutes as given. Named why the intensity was needed in the sample note.",
          whatChanged: "Missed session: reason and order in the same entry.",
          howVerified: "Ready the day before conference.",
        },
        assessment: {
          didWhat:
            "Performance test with a stove and bills instead of table-top memory. Initiation, not memory, was what kept the person from starting the morning.",
          whatChanged:
            "Left vision for the second week and said why: no complaint, reading intact.",
          howVerified:
            "Thought of low mood as the rival; the screen was clear and a start cue alone lifted it from 2 to 7 of 9 steps.",
        },
        "plan-of-care": {
          didWhat:
            "With person, brother, SLP and neuropsychology: morning routine from one alarm by week two, 7 of 9 steps, alone in the flat for two hours as the test. If the two hours fail, supervised living.",
          whatChanged: "Discharge date was moved by four days for it.",
          howVerified: "Checked on the step list each morning by whoever was there.",
        },
        "ambiguity-to-options": {
          didWhat:
            "Stroke on admission day: home with spouse, home with paid help, or a longer stay; each with what it needs.",
          whatChanged:
            "Recommended aiming for the first and testing the spouse's strength for it in week one.",
          howVerified: "Gave the price: early training takes time from the arm.",
        },
      },
      takeAway:
        "The assessment was the best part: it looked for its own error. Leads other disciplines without claiming their work.",
      handOverLine:
        "Covered: brain injury case, change in alertness, admission-day options. Open: quality work led, caseload size.",
      reason: "Brings a high-risk case to one plan that can fail on a known sign.",
    },
    {
      evidence: {
        "safety-first-judgment": {
          didWhat:
            "Refused to stand a person with a new heart rhythm to save the minutes; nurse and physician called, session turned to bed-level care, recorded.",
          whatChanged: "Orders with a heart rate limit came by noon.",
          howVerified: "Kept PT informed so it was not tried next door.",
        },
        "documentation-habits": {
          didWhat:
            "Every short session shows minutes given, reason, and whose decision. Brought the missed-minutes page used on the unit.",
          whatChanged: "Cut the weekly summary to what changed.",
          howVerified:
            "A payer review of six stays went through without a request for more; a new colleague scored from the notes and matched.",
        },
        "time-management": {
          didWhat:
            'On a crowded day cancels the last session and "lets the board show it". Conference, nursing and the waiting spouse were not told; told it as routine.',
          whatChanged: "Spouse of a person going home had no hands-on try before the discharge.",
          howVerified:
            "Learned from the home agency that the first transfer went badly; the habit stayed.",
        },
        "tradeoffs-owned": {
          didWhat:
            'Fewer group sessions were "what the unit decided"; told what was gained in single treatment.',
          whatChanged: "On asking, agreed to have pushed for it.",
          howVerified:
            "Loss of peer practice for brain injury patients was named late, and was not watched.",
        },
      },
      takeAway:
        "The record is excellent and medical limits are kept. Yet sessions get dropped without anyone who depends on them hearing it.",
      handOverLine:
        "Covered: heart rhythm, missed-minutes page, changes to the day; minutes, rota and weekend cover told. Open: working with social work.",
      reason: "Records and limits are senior; dropping caregiver training without a word is not.",
    },
    {
      evidence: {
        "safety-first-judgment": {
          didWhat:
            "Taught a tub transfer with a person whose seizure plan I had been given on paper. Did not bring it up until I asked what could go wrong.",
          whatChanged: "Then: shallow water, door unlocked, someone near.",
          howVerified: "Left open who decides when baths are allowed again.",
        },
        "documentation-habits": {
          didWhat:
            "Leaves level of help by task and time of day, response to cueing, and the reason for the next grade.",
          whatChanged: "Instance: nights and days differed, and both are in the entry.",
          howVerified: "Written at the bedside tablet.",
        },
        "patient-education": {
          didWhat:
            "Clear demonstration and a well-made booklet for the brother. One way, one pace; my playing tired brought no change.",
          whatChanged: "After a nudge asked what my evenings look like.",
          howVerified: 'Assumes it is done "if they were there for the training".',
        },
        "handoff-communication": {
          didWhat:
            "Conference to home health, neuropsychology and nursing on one page: precautions, level, what changed, two-hour alone test open with owner and day.",
          whatChanged:
            'Added "who has the house key" after a first visit failed at the door. Test scores are left out on purpose.',
          howVerified: "Reads back by phone with the agency and calls after their first visit.",
        },
      },
      takeAway:
        "Between teams nothing gets lost. With the person's own helpers it is a booklet and a hope, and the seizure risk had to be asked for.",
      handOverLine:
        "Covered: tub transfer lesson, brain injury handoff, conference page. Open: caregiver training in more depth.",
      reason: "Outstanding handoff beside teaching that needs prompting at a senior level.",
    },
    {
      evidence: {
        "safety-first-judgment": {
          didWhat:
            "Near-fall with an impulsive person at the shower: blocked, sat, alarm pulled, nurse and physician told, and the family asked not to try alone that weekend.",
          whatChanged:
            "Pass home was put off, to much disappointment. Bathroom sign and a two-person rule for that week.",
          howVerified:
            "Rounded with nursing on both following days; rule lifted after six showers without a lunge.",
        },
        "time-management": {
          didWhat:
            "Two o'clock before conference: splits the forty minutes round a rest, has the daughter in for the second half, scores both items from that, tells the scheduler.",
          whatChanged: "In the real case the afternoon held and the note was in by five.",
          howVerified: "Asks for cover by one if a second session falls.",
        },
      },
      takeAway:
        "Most of the half hour went to the shower event, which was handled and followed up very well. Neither the written note nor the order of competing tasks was reached.",
      handOverLine:
        "Covered: shower event, two o'clock plan. Open: note composed aloud, order of competing tasks, score mismatch.",
      reason: "What was heard is strong, though half of this stage was not reached.",
    },
  ],
};
