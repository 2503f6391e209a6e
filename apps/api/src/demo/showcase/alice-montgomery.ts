import type { ShowcaseCandidate } from "./showcase-card.ts";

export const aliceMontgomery: ShowcaseCandidate = {
  candidate: 45,
  stages: [
    {
      evidence: {
        "safety-first-judgment": {
          didWhat:
            "Cervical cord injury, pounding headache and flushed face during dressing. Sat them up, loosened everything, found a kinked catheter, nurse and physician at the bedside in two minutes.",
          whatChanged:
            "Lost an hour toward the three and a conference goal. Tubing check went on the unit's pre-dressing list, over some grumbling.",
          howVerified:
            "Pressure every five minutes until it settled; three months of event reports later, no second episode in therapy.",
        },
        "documentation-habits": {
          didWhat:
            "Scores Section GG from what was seen in the first three days, usual performance, and writes who observed it. Missed minutes carry the physician's reason.",
          whatChanged: "Narrative for repeat exercise is now one line.",
          howVerified:
            "External reviewer questioned two stays; both answered from daily notes, no payment lost.",
        },
        assessment: {
          didWhat:
            "Stroke, referred as moderate help in self-care. Watched a full morning, ran the neglect process at breakfast, asked the spouse about the bathroom at home by video.",
          whatChanged:
            "Neglect in near space, with the narrow bathroom, was what stood between bed and home.",
          howVerified: "Start: neglect score 14 of 30, toileting hygiene 02, upper dressing 03.",
        },
        "plan-of-care": {
          didWhat:
            "Goals with the person, spouse, PT and SLP: toilet transfer with one trained helper by week two, left side of the plate found unprompted. Whole plan to be questioned if the spouse could not do it by day ten.",
          whatChanged:
            "Day-ten re-check failed on the turn; shower independence was dropped for a bedside commode at home.",
          howVerified:
            "Neglect score down to 6, transfer by the spouse seen three times by three staff.",
        },
        "ambiguity-to-options": {
          didWhat:
            "Admission-day stroke: go home with one helper, go home with two, or skilled nursing first. What each needs and by when.",
          whatChanged:
            "Advised planning for one helper and booking the home review now; gives up a week of arm recovery time.",
          howVerified: "Spouse's first hands-on try on day four would change it.",
        },
      },
      takeAway:
        "Takes the hardest cases and makes a team's plan of them, with its own breaking point. Assessment was strong; I did not hear what would have disproved it.",
      handOverLine:
        "Covered: cord injury event, stroke with neglect, admission-day options. Open: leading quality work, conference practice.",
      reason: "Senior reasoning with checks others can repeat.",
    },
    {
      evidence: {
        "safety-first-judgment": {
          didWhat:
            "Would not take a person to the third hour with a hemoglobin just reported low. Called the physician, asked for a hold in writing, told PT so nobody else made up the minutes.",
          whatChanged:
            "Day short by fifty minutes and a tense talk with the unit manager. Lab alerts now reach the therapy board by nine.",
          howVerified:
            "Looked in after the transfusion, and counted later that month: four holds, all with an order before the session.",
        },
        "documentation-habits": {
          didWhat:
            "Scores due day three are on the board for all to see; conference note ready the evening before. Shows intensity in a line: what was graded up and how it was borne.",
          whatChanged: "Gave last week's example with dialysis in the middle.",
          howVerified: "Reasons for missed minutes stood in each entry.",
        },
        "time-management": {
          didWhat:
            "Plans eight people around dialysis, rest and nursing care; re-plans at ten when the first session falls. Showed the sheet.",
          whatChanged:
            "Group cooking was left out for two weeks, agreed with the lead and explained to patients.",
          howVerified:
            "Unmade minutes per person per week fell from 55 to 20; late notes stayed at zero.",
        },
        "tradeoffs-owned": {
          didWhat:
            "Stopped home visits for all and kept them for two-helper or neglect cases. Risk: a surprise at somebody's front door.",
          whatChanged:
            "Two afternoons a week went to caregiver training; physicians and social work had their say first.",
          howVerified:
            "Calls all others in week one after discharge: one wrong bed height in thirty. Three would have brought the visits back.",
        },
      },
      takeAway:
        "Brings numbers to every claim about time and knows what they cost others. Holds the line on medical limits with courtesy.",
      handOverLine:
        "Covered: low hemoglobin hold, day plan for eight, home visits; minutes, weekend rota and conference told. Open: mentoring newer colleagues.",
      reason: "Keeps a full rehab caseload inside medical limits and can show it.",
    },
    {
      evidence: {
        "safety-first-judgment": {
          didWhat:
            "While handing over, flagged a wet voice after thin liquids and an SLP order not yet seen by nights. Said what is OT's to do at the table and what is not; rang the charge nurse then.",
          whatChanged:
            "Breakfast practice was given up for two days and the person missed it. Diet sign now hangs at the door as well as in the chart.",
          howVerified:
            "Went by at supper to see the right cup on the tray; asked nights next day whether the sign was read.",
        },
        "documentation-habits": {
          didWhat:
            "Handoff form, chart and door sheet carry the same five fields; the note says what was seen and by whom.",
          whatChanged: "Goals are not repeated on the form, to keep nights reading it.",
          howVerified:
            "A float therapist ran a day from it; quarterly sample of twelve found one mismatch, in transfers, fixed at the source.",
        },
        "patient-education": {
          didWhat:
            "Taught me, as the spouse, a pivot to the commode on the neglected side. One cue, my own words, done three times, and asked what my nights are like.",
          whatChanged:
            "Left out car transfers until after discharge so that I would do this one well.",
          howVerified:
            "Has helpers film day two at home: of nine, seven as taught; two had turned the chair, and the floor mark came from that.",
        },
        "handoff-communication": {
          didWhat:
            "To home health, nursing, physician and spouse in one form: precautions, level now, what changed, orthosis open with a name and a day.",
          whatChanged:
            "A missing sling size was caught by read-back and became a field. Leaves early-week detail out.",
          howVerified:
            "Rings the agency after the first visit; gaps go to a named therapist and are counted each month.",
        },
      },
      takeAway:
        "I watched a handoff that would stop an error on the way, and was told of the ones that it had stopped.",
      handOverLine:
        "Covered: thin liquids flag, pivot lesson, handoff to home health. Open: how the form was brought in with nursing.",
      reason: "Every part was checked at the receiving end, which is what we need from a senior.",
    },
    {
      evidence: {
        "safety-first-judgment": {
          didWhat:
            "Near-fall at the sink with a locked knee giving way: lowered to the chair, no further standing, nurse and physician told, PT warned for the next hour.",
          whatChanged: "Knee block and second person for standing until reviewed.",
          howVerified: "Read through the nursing entry to see that it agreed.",
        },
        "documentation-habits": {
          didWhat:
            "Composed in six sentences, seen apart from supposed. The score stays what it usually is, with the event noted beside it.",
          whatChanged: "Cleared up a nursing and therapy mismatch by asking what each had seen.",
          howVerified: "Ready for conference that night.",
        },
        "time-management": {
          didWhat:
            "Two o'clock: rest first, then a fifteen-minute sitting task, offers the remainder to tomorrow with the reason written. Daughter's training is joined to the evening wash.",
          whatChanged: "Both GG items are scored from it.",
          howVerified: "Told of a real afternoon like it that closed on time.",
        },
        "tradeoffs-under-pressure": {
          didWhat:
            "Tired patient's limit over minutes, then the training as discharge depends on it, then scores, then notes.",
          whatChanged: "Physician and scheduler hear of the short day by half past two.",
          howVerified: "Says to the daughter when, and keeps to it.",
        },
      },
      takeAway:
        "Correct, calm answers that would stand in a review. Less of the checking afterwards than the case deserved, perhaps for want of time.",
      handOverLine:
        "Covered: knee event, two o'clock before conference, score mismatch. Open: what a review of samples would look at.",
      reason: "Everything asked for was met with an instance.",
    },
  ],
};
