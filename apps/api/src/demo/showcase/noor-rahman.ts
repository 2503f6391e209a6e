import type { ShowcaseCandidate } from "./showcase-card.ts";

export const noorRahman: ShowcaseCandidate = {
  candidate: 8,
  stages: [
    {
      evidence: {
        "safety-first-judgment": {
          didWhat:
            "Found a hospital bed rail gap wide enough for a head in the home of a restless person. Took the rail off, moved the mattress down, called the supplier and nurse from the room and noted it.",
          whatChanged: "Low bed delivered next day.",
          howVerified: "Daughter confirmed the night passed without the rail.",
        },
        "documentation-habits": {
          didWhat:
            "Visit notes come one to two days after. Last evaluation in the sample gave what was done, hardly anything on how the person responded.",
          whatChanged: "Filled in responses from memory as we talked.",
          howVerified: '"The agency has not complained" was the only check.',
        },
        assessment: {
          didWhat:
            "Multiple sclerosis, referred for fatigue. Kept a two-day activity log with the person, watched laundry, and found the basement stairs used up the morning.",
          whatChanged: "Called the stairs the constraint; machine moved upstairs.",
          howVerified: "Fatigue impact score and number of rests before lunch taken at the start.",
        },
        "plan-of-care": {
          didWhat:
            "Goal with the person: dressed and breakfast made by nine with one rest, four of five days, in three weeks. Front-loaded visits because heat season was coming.",
          whatChanged: "Would drop to once weekly at three of five days.",
          howVerified: "Log reviewed each visit; orders covered the change.",
        },
        "ambiguity-to-options": {
          didWhat:
            "Listed a good many things behind the hip fracture referral: pain, confusion, stairs, vision, the daughter's worry. No choice among them.",
          whatChanged: 'Pressed for a recommendation: "see how the first visit goes".',
          howVerified: "What was unknown was stated only when I asked.",
        },
      },
      takeAway:
        "Assessment and plan for the fatigue case were well joined. Unclear referrals stay a list, and notes lag.",
      handOverLine:
        "Covered: fatigue case with activity log, bed rail, hip fracture referral. Open: when notes are written, a second unclear referral.",
      reason: "Plans well once the problem is plain; slower to commit when it is not.",
    },
    {
      evidence: {
        "safety-first-judgment": {
          didWhat:
            "Felt unsafe with a loose dog in a home and left. Who was told, and whether the person got seen that day, stayed unclear.",
          whatChanged: "After a prompt: would text the scheduler.",
          howVerified: "Nothing in the record that they could recall.",
        },
        "documentation-habits": {
          didWhat:
            'On full weeks writes the visits on Friday night "from what I remember, it is mostly the same". Last visit is copied and the level adjusted.',
          whatChanged: "Sees it as the price of seeing people.",
          howVerified: "Could not tell me how a wrong level would be noticed.",
        },
        "time-management": {
          didWhat:
            "Thirty visits in the fullest week, all made. Home programs were given by word of mouth, reassessments grouped at the end.",
          whatChanged: 'A colleague drew up the route; without it "I go by the list".',
          howVerified: "No figure watched besides the visit count.",
        },
        "tradeoffs-owned": {
          didWhat:
            "Gave up joint visits with PT to save driving and told mainly how much time it freed.",
          whatChanged: "The risk, mixed messages on walker use, came out on my second question.",
          howVerified: "PT heard of it afterwards.",
        },
      },
      takeAway:
        "Makes the visits. What stands in the record for a busy week is rebuilt from memory, and that was told without concern.",
      handOverLine:
        "Covered: fullest week, note timing, joint visits, unsafe home; visits, points and territory told. Open: support for writing during visits.",
      reason: "Records rebuilt at the end of the week cannot be relied on by nurses or payers.",
    },
    {
      evidence: {
        "safety-first-judgment": {
          didWhat:
            "Teaching a car transfer, said first who must not try it: new hip under precautions, dizzy that day. Would stop and phone the nurse at a blood pressure drop.",
          whatChanged: "Turned the exercise into a dry run in my chair.",
          howVerified: "Writes the reading beside the attempt.",
        },
        "documentation-habits": {
          didWhat:
            '"The note is for the agency. What matters I say on the phone." Had no written form of the handoff to show.',
          whatChanged:
            'Asked where the weight-bearing limit would be found at the weekend: "they can call me".',
          howVerified: "No checklist, and saw no need for one.",
        },
        "patient-education": {
          didWhat:
            "Asked what I miss most; I said my garden. Built a seated potting routine with rests into it and had me plan the first one aloud.",
          whatChanged: "Took out two stretches when I said ten minutes was the limit.",
          howVerified: "I had to show the lift from the stool before we closed.",
        },
        "handoff-communication": {
          didWhat:
            "Warm, detailed story of the person. Present level and the pending wheelchair order came when I asked for them.",
          whatChanged: "Left side weakness was mentioned, neglect only on probing.",
          howVerified: "Does not ask for a read-back.",
        },
      },
      takeAway:
        "Gets people to want the program. Speaks of written handoff as optional, and the spoken one had gaps.",
      handOverLine:
        "Covered: car transfer safety, garden program, handoff of a stroke case. Open: weekend cover.",
      reason: "Teaching is good; treating documentation as a choice is contrary to how we work.",
    },
    {
      evidence: {
        "safety-first-judgment": {
          didWhat:
            'Near-fall story: person went gray stepping over the tub edge. Sat them down two minutes, then had them try again "so we end on a success". Took no reading and rang nobody.',
          whatChanged: "A fall two days later; the first event was not known to the nurse.",
          howVerified: 'Asked what they would do now: "probably the same, but slower".',
        },
        "documentation-habits": {
          didWhat:
            "Composed note had place and task, left out color change and time until I asked.",
          whatChanged: "Corrected note was adequate.",
          howVerified: "Named the physician as its reader, forgot the aide who bathes next day.",
        },
        "time-management": {
          didWhat:
            "Chose late notes as the documentation problem, tried typing in the car for a month.",
          whatChanged: "Visits held; notes were late again after the month.",
          howVerified: "No count before or after.",
        },
        "tradeoffs-under-pressure": {
          didWhat:
            "In the two o'clock exercise put the confusion call first, the start of care second, pushed a stable visit to morning and the notes to six.",
          whatChanged: "Would ring that home and the office before moving it.",
          howVerified: "Gave a clear reason for each place: who could come to harm by tonight.",
        },
      },
      takeAway:
        "On paper the order of risk is right. In the real event treatment went on past a warning sign and nobody was told; that needs an answer before anything else.",
      handOverLine:
        "Covered: tub edge event, note composed aloud, two o'clock exercise. Open: escalation routes in this agency.",
      reason:
        "Went on after a plain warning sign without telling the nurse, and would do much the same again.",
    },
  ],
};
