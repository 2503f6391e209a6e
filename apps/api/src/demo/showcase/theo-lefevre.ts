import type { ShowcaseCandidate } from "./showcase-card.ts";

export const theoLefevre: ShowcaseCandidate = {
  candidate: 10,
  stages: [
    {
      evidence: {
        "safety-first-judgment": {
          didWhat:
            "Person coughed on coffee through a kitchen task, voice wet after. Stopped the drink, kept them upright, called the nurse for an SLP referral; said screening is not theirs to finish.",
          whatChanged: "No food tasks until the swallow was seen.",
          howVerified: "Written with time and the nurse's answer.",
        },
        assessment: {
          didWhat:
            "Three weeks after stroke, lives in two rooms. Watched dressing and the path to the toilet, tested the left field, found missed items only on a cluttered shelf.",
          whatChanged: "Named mild neglect under load as what limits most.",
          howVerified: "Start: four of ten objects missed, shirt in eleven minutes.",
        },
        "plan-of-care": {
          didWhat:
            "Goals agreed with person and sister: shirt in six minutes, toilet at night alone with a lit path, by week four. Three visits in the first week for the reason of night falls.",
          whatChanged: "Cuts to one a week when two nights pass without help.",
          howVerified: "The sister keeps a tally by the bed.",
        },
        "ambiguity-to-options": {
          didWhat:
            'Took "fear of falling" as the explanation for the hip fracture referral at once and built the visit on it.',
          whatChanged: "A second reading, pain control, came when I asked for one.",
          howVerified: "Did not say what would overturn the first.",
        },
      },
      takeAway:
        "Clear on the limit of scope with swallowing, and a plan the family measures with. First idea wins too early. Notes never came up in my part.",
      handOverLine:
        "Covered: stroke case, cough at the table, hip fracture referral. Open: documentation, not asked for want of time.",
      reason:
        "Safe and measured with a known problem; needs to hold more than one explanation of an unclear one.",
    },
    {
      evidence: {
        "safety-first-judgment": {
          didWhat:
            "Agency asked for a seventh visit after dark at a house with a reported weapon. Declined, rang supervisor and the person, offered a joint daytime visit.",
          whatChanged:
            "Visit moved by a day, the productivity figure missed that week and the manager unhappy. A two-person rule for flagged homes followed.",
          howVerified:
            "Called in the evening to make sure that medication and meal were covered; checked at the next team meeting that the flag was in the system.",
        },
        "documentation-habits": {
          didWhat:
            "Types the note in the home with the person reading along. Gave the elements: effort to leave, task level, skilled cue, next step, orders checked.",
          whatChanged:
            "Cut the history to what is new since the last visit and puts those minutes into the cue line; a reader has to go back to the evaluation for the rest.",
          howVerified:
            "Ten charts pulled by the agency's reviewer, one query, answered from the note as it stood. A covering colleague graded a shower from the cue line without calling.",
        },
        "time-management": {
          didWhat:
            "Eight homes, two with stairs and a start of care. Sorted by risk the night before, kept forty minutes free, left friendly coffee and a second handout undone, agreed with the lead.",
          whatChanged: "Start of care made the same day.",
          howVerified:
            "Missed visits per month, three down to none in the half year since the sorting began.",
        },
        "tradeoffs-owned": {
          didWhat:
            "Told of ending treatment for a person who plateaued, in terms of what the payer allows.",
          whatChanged: "Only the good side at first: a slot for someone new.",
          howVerified: "On asking: yes, the walk to the mailbox was lost; learned of it by chance.",
        },
      },
      takeAway:
        "Drew a firm line about an unsafe home and looked after the person anyway. Full days are planned, and the notes stood up to a reviewer. The tradeoff was told as the payer's.",
      handOverLine:
        "Covered: flagged home, eight-stop day, ending treatment; territory, cover and travel told. Open: a second tradeoff.",
      reason:
        "Keeps people and self safe on a full week and can show the figure and the chart review.",
    },
    {
      evidence: {
        "safety-first-judgment": {
          didWhat:
            "Asked what could go wrong with a shoulder home program: named pain after a pacemaker placement and arm above shoulder in the first weeks. Stops and calls the clinic.",
          whatChanged: "Took the pulley out of the program in that case.",
          howVerified: "Limit is on the sheet the person keeps and in the note.",
        },
        "documentation-habits": {
          didWhat:
            "Left me a written page after the handoff: level, help needed at night, what was taught, what still worries the sister.",
          whatChanged: "It said why a therapist had to grade the cueing.",
          howVerified: "Same-day entry, time shown.",
        },
        "patient-education": {
          didWhat:
            "Taught scanning with a strip of red tape on the left of the counter. Asked me when I cook, then cut four drills to one and made it part of setting the table.",
          whatChanged:
            "Dropped the paper exercises for good; people did the table, not the sheets.",
          howVerified:
            "Counts missed items at the next meal: down from five to one in two weeks, and where it was not done found the tape had been tidied away.",
        },
        "handoff-communication": {
          didWhat:
            "To the covering therapist and the nurse: neglect precautions, level, new commode on the right, open orthotics order with the day it is due.",
          whatChanged:
            'Read-back once caught "left" for "right"; side is now written in capitals. Leaves therapy history out.',
          howVerified: "Looks next day whether the commode stands where it was agreed.",
        },
      },
      takeAway:
        "Checks whether teaching was done, finds out why not, and hands over so that the side cannot be mixed up.",
      handOverLine:
        "Covered: scanning program, pacemaker limits, handoff with read-back. Open: caregivers who disagree with the plan.",
      reason: "Taught me something I would still be doing, and handed over without a gap.",
    },
    {
      evidence: {
        "safety-first-judgment": {
          didWhat:
            "Near-fall off a shower stool with a new beta-blocker. Ended the shower, measured lying and sitting, nurse on speaker while still there, left dosing to the physician.",
          whatChanged:
            "Showers moved to seated sponge baths for nine days; the person minded, and said so. Pressure reading now precedes showers for all on new heart drugs.",
          howVerified: "Phoned in the evening; three readings in range before the stool came back.",
        },
        "documentation-habits": {
          didWhat:
            "Note aloud ran long on how it felt and what might be the cause; who was told came last and without a time.",
          whatChanged: "Separated seen from supposed once I asked which was which.",
          howVerified: "Prevention was in the talk but not in the note.",
        },
        "time-management": {
          didWhat:
            'For the afternoon wanted to do everything "a bit faster". Notes slide to the evening in that version.',
          whatChanged: "With the list laid out by me, moved one visit and won the half hour.",
          howVerified: "No routine for writing named here.",
        },
        "tradeoffs-under-pressure": {
          didWhat:
            "Caregiver's call first, start of care by four, a stable visit tomorrow at nine, notes by seven.",
          whatChanged: "Agency hears at two, the home at ten past.",
          howVerified: "Said for each one who might be harmed by waiting.",
        },
      },
      takeAway:
        "Acts well and follows up well in an event. The writing down is slower and less ordered than the doing.",
      handOverLine:
        "Covered: shower stool event, note aloud, two o'clock exercise. Open: where notes get written.",
      reason: "Judgment is there; the record of it needs a form to lean on.",
    },
  ],
};
