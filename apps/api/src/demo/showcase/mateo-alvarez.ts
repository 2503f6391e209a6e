import type { ShowcaseCandidate } from "./showcase-card.ts";

export const mateoAlvarez: ShowcaseCandidate = {
  candidate: 5,
  stages: [
    {
      evidence: {
        "safety-first-judgment": {
          didWhat:
            "Person with heart failure, four pounds up in two days and breathless at the sink. Ended the session, called the nurse from the kitchen, wrote weight, saturation and time.",
          whatChanged: "Nurse visited that day and the diuretic was changed by the physician.",
          howVerified: "Read the nurse's note before the next visit.",
        },
        "documentation-habits": {
          didWhat:
            'Notes are "in by midnight mostly". The sample plan carried the same three sentences on homebound status for five visits.',
          whatChanged:
            "When asked what took a therapist, explained the cue grading well; none of it was on paper.",
          howVerified: "Has not had a chart reviewed that they know of.",
        },
        assessment: {
          didWhat:
            "Had the person make tea as usual instead of asking. Timed it, counted rests, and saw the breath-holding at the cupboard.",
          whatChanged:
            "Called reach above the shoulder the main limit rather than endurance in general.",
          howVerified: "Baseline: eleven minutes, four rests, exertion rated hard.",
        },
        "plan-of-care": {
          didWhat:
            'Twice a week for four weeks "as we usually do"; goals were to tolerate activity better and use energy saving.',
          whatChanged: "Progressed by adding minutes.",
          howVerified:
            'Needed two prompts to find a point at which to stop or change: "when the tea takes six minutes".',
        },
        "ambiguity-to-options": {
          didWhat:
            "For the bare hip fracture referral gave two ways: call the surgeon's office first and start a day later, or start with set-up and no standing work.",
          whatChanged: "Recommended the second because the daughter was already lifting.",
          howVerified: "Costs named: one visit with little to show in self-care.",
        },
      },
      takeAway:
        "Sees the person in the task and stops when the body says so. Plan and notes run on habit.",
      handOverLine:
        "Covered: heart failure case with tea task, hip fracture referral. Open: note timing, frequency of visits.",
      reason:
        "Sound eyes in the home; the plan behind the visits is thin for someone who will work alone.",
    },
    {
      evidence: {
        "safety-first-judgment": {
          didWhat:
            "Refused a two-person transfer alone although the visit would count as missed. Settled the person safely in bed, rang the agency for a second pair of hands and recorded why.",
          whatChanged:
            "Joint visit with the PT two days later. Two days of chair time were lost and a relative of the person was annoyed; said both unasked. Intake now asks for the number of helpers before a first visit is booked.",
          howVerified:
            "Called next morning about skin and positioning in bed, and saw the order for two-person visits in the chart before going back.",
        },
        "documentation-habits": {
          didWhat:
            "Opens the note at the doorstep and closes it in the home while the person rests. Listed what goes in: level before and after, cue, reason for skill.",
          whatChanged: "Says one question a week to the person now makes the response line theirs.",
          howVerified: "Gave a wound-dressing mishap as an instance where times were all there.",
        },
        "time-management": {
          didWhat:
            "Nine-visit day: every home was reached, bag barrier and cuff wiped each time. Written home programs were promised for later and call-backs on equipment stayed in a pocket notebook.",
          whatChanged:
            "Took the visits in the order the agency sent them. Sorted them by need once I laid the nine out on paper.",
          howVerified:
            "Three programs went out the week after; noticed when a caregiver asked where the sheet was.",
        },
        "tradeoffs-owned": {
          didWhat:
            "Described the agency's move to fewer visits per episode as a hard choice, but it was the agency's.",
          whatChanged:
            "Own part, when pressed, was ending upper-limb exercise early for two people.",
          howVerified: "The risk, that one lost reach again, came up on asking.",
        },
      },
      takeAway:
        "Would not be pushed into an unsafe lift, and saw to it that the next person is not either. A full day is got through rather than planned; home programs slip where nobody looks.",
      handOverLine:
        "Covered: declined solo transfer, nine-visit day, routines between homes; visits, territory and drive time told. Open: tradeoffs in more depth.",
      reason:
        "Judgment in the home is very safe; planning of full days and owning tradeoffs need support.",
    },
    {
      evidence: {
        "safety-first-judgment": {
          didWhat:
            'While teaching the bath transfer stopped me when I took hold of the towel rail: "that comes off the wall". Said when to call and whom if legs give way mid-move, and who orders a fixed rail.',
          whatChanged:
            "Will not leave a caregiver alone with it until both have done it dry. That costs a visit and a week of sponge baths, which one family held against the agency.",
          howVerified:
            "Rings after the first bath done alone. Since a bench once slid, has its feet photographed at set-up and looks at them again on each visit; writes the stop rule on the label and in the note.",
        },
        "documentation-habits": {
          didWhat:
            "Keeps a training record per caregiver: task, date shown, what they did unaided, what still needed a word.",
          whatChanged: "Leaves the equipment list to the order form to keep it to one page.",
          howVerified:
            "A payer asked why three training visits were needed; the record answered it and the visits stood.",
        },
        "patient-education": {
          didWhat:
            "Asked me, the tired caregiver, which hour of the day I dread. Built the transfer into the evening wash, showed once, had me do it twice and say what comes before the brakes.",
          whatChanged: "Swapped a three-step cue for one word when I got lost.",
          howVerified: "We settled on who does it on the aide's day off.",
        },
        "handoff-communication": {
          didWhat:
            "Facts came in the order they came to mind: equipment, then grandchildren's visits, then the sternal precautions near the end.",
          whatChanged: "I had to ask for current help level and what was still open.",
          howVerified: 'Says nurses "call me if they need something".',
        },
      },
      takeAway:
        "The best caregiver lesson I have sat through this year, with a record behind it. Handing over to colleagues is much looser.",
      handOverLine:
        "Covered: bath transfer taught, training record, handoff after heart surgery. Open: communication with nursing.",
      reason:
        "Caregivers would be in good hands; colleagues would have to ask for the precautions.",
    },
    {
      evidence: {
        "safety-first-judgment": {
          didWhat:
            "Near-fall at the toilet: lowered the person, did not get them up alone, checked for pain and blood pressure, called the nurse and then the son.",
          whatChanged: "Stopped toileting practice until the raised seat was bolted.",
          howVerified: "Checked the seat personally at the start of the next visit.",
        },
        "documentation-habits": {
          didWhat:
            "Composed the note without a script: what was seen, readings, who was called at what time, what was put in place. No blame in it.",
          whatChanged: "Added the seat's wobble as the likely factor and marked it as own reading.",
          howVerified: "Says it is filed before the next home.",
        },
        "time-management": {
          didWhat:
            'Two o\'clock exercise: would drop the last visit and "catch them later in the week, they are always in". Would not ring the home or the agency.',
          whatChanged:
            "Still no call when I added that the person was expecting a dressing change to be checked.",
          howVerified: "Admitted having done this twice; both came out through complaints.",
        },
        "tradeoffs-under-pressure": {
          didWhat:
            "Started with the start of care because intake had called twice. Moved the confusion call to the top after I asked which could hurt somebody.",
          whatChanged: "Then gave a sensible order.",
          howVerified: 'People who wait would hear "when I get there".',
        },
      },
      takeAway:
        "Writes a near-fall note I would sign. Visits vanish without a call on a crowded day, and pressure sets the order until somebody asks.",
      handOverLine:
        "Covered: near-fall note, two o'clock exercise, moving visits. Open: contact with the agency.",
      reason:
        "A visit skipped without a word to anyone is a risk to people that good notes do not make up for.",
    },
  ],
};
