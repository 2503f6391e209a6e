import type { ShowcaseCandidate } from "./showcase-card.ts";

export const ayseYildirim: ShowcaseCandidate = {
  candidate: 6,
  stages: [
    {
      evidence: {
        "safety-first-judgment": {
          didWhat:
            "Spouse of a person with dementia said, quietly, that they had thought of ending it for both. Ended therapy, stayed, called the agency supervisor and the crisis line from the living room, did not try to counsel beyond scope.",
          whatChanged:
            "Three hours and two other visits gone, one home angry about it. The agency now has a card with that call order in every bag.",
          howVerified:
            "Left only when the neighbor and the nurse were there; followed up with the social worker next morning that the plan was in force.",
        },
        "documentation-habits": {
          didWhat:
            "Writes the skilled part while the person does the task a second time. Read out a line linking a cue faded from hand-over-hand to verbal with the reason for it.",
          whatChanged: "Environment photos replaced a paragraph of description.",
          howVerified:
            "Recertification reviewer's question about continued need was closed from visits six to nine, no extra letter.",
        },
        assessment: {
          didWhat:
            "Referral said weakness after pneumonia. Watched a bill being paid and lunch being made, found missed steps and an unread clock; strength was near normal.",
          whatChanged:
            "Named executive slips, not arms, as what kept the person from living alone. Left standing balance to PT and said why that was fair.",
          howVerified:
            "Looked for delirium as the rival idea: repeated the task a week later off the sedating cough syrup, same pattern.",
        },
        "plan-of-care": {
          didWhat:
            "Two goals in the person's words: cook for Sunday guests, keep the checkbook. Each had a count of cues and a week.",
          whatChanged:
            "At week three cues for cooking fell from nine to three, bills did not move; bills were handed to a niece and that goal closed, with regret on the person's side.",
          howVerified:
            "Same recipe, same kitchen, scored by the assistant who had not seen the first run.",
        },
        "ambiguity-to-options": {
          didWhat:
            "Gave three readings of the thin referral (pain, fear, thinking) and the one question per reading that could be asked by phone.",
          whatChanged:
            "Recommended a first visit at toilet time with the daughter present; gives up a proper kitchen look.",
          howVerified:
            "If the person moves well with the daughter out of the room, would drop fear and look at medication with the nurse.",
        },
      },
      takeAway:
        "Every answer came with its test and its price. The assessment that looked for its own mistake stays with me.",
      handOverLine:
        "Covered: pneumonia referral, crisis in a home, goals in the kitchen. Open: volume, driving days, orders.",
      reason: "Finds the real limit, proves it, and protects people when it counts.",
    },
    {
      evidence: {
        "documentation-habits": {
          didWhat:
            "Showed a tally of own notes by hour finished, and a short form for stable visits that keeps response and reason.",
          whatChanged: "Standing education text was thrown out of the template as nobody read it.",
          howVerified:
            "A covering colleague ran two visits from the short form; the agency's quality nurse sampled five and returned none.",
        },
        "time-management": {
          didWhat:
            "Plans the week on one map: risk first, then distance, then the person's best hour. Eight stops last month with a start of care fitted into the kept slot, all notes in before the last drive.",
          whatChanged: "Moved two stable homes to the assistant's day.",
          howVerified: "Told the lead at noon that the ninth would not fit, before anyone waited.",
        },
        "tradeoffs-owned": {
          didWhat:
            "Stopped reassessing grip and range every visit in people whose goal was bathing. Took the risk of missing a slow loss in the hand.",
          whatChanged: "About seven minutes a visit went to the tub; physician and lead knew.",
          howVerified:
            "Buttoning time every third visit as the watch; one person slowed, testing came back for that person. Would return to it for all if it happened twice.",
        },
      },
      takeAway:
        "Knows what the days cost and says it before others pay. Safety under productivity rules did not come up: we ran out of time.",
      handOverLine:
        "Covered: weekly map, short note form, dropped testing; visits, points and cover told. Open: a limit they would not go past.",
      reason: "Holds a full week with records that others have already worked from.",
    },
    {
      evidence: {
        "safety-first-judgment": {
          didWhat:
            'Handing over a tracheostomy case, put "no showering, partial bath only, suction within reach" first and said cuff questions belong to the nurse.',
          whatChanged: "Would stop the wash at any color change and call from the room.",
          howVerified: "Recorded under precautions, not in the narrative.",
        },
        "documentation-habits": {
          didWhat:
            "Leaves the next therapist a dated status line, the cue that works, and what was tried without success.",
          whatChanged: "Gave an instance in which the failed splint saved the next person an hour.",
          howVerified: "Entered the same day, in the shared record.",
        },
        "patient-education": {
          didWhat:
            "Taught joint protection in a fluent ten minutes with a good handout. I said I would not have time for it; got the same program again, more kindly.",
          whatChanged: "On a second nudge shortened it to jar opening and pan lifting.",
          howVerified: 'Did not have me show it; afterwards: "I usually can tell".',
        },
        "handoff-communication": {
          didWhat:
            "Phone first, then record, to nurse, assistant and physician: precautions, level now, new bed height, open question on the commode by the end of the week.",
          whatChanged: "The nurse in the story came with the right sling because of it.",
          howVerified: "Kept the open point on an own list until it was answered.",
        },
      },
      takeAway:
        "Colleagues get everything they need. The lesson was a lecture: it did not bend until pushed and was not checked.",
      handOverLine:
        "Covered: tracheostomy handoff, joint protection lesson. Open: how home programs are followed up.",
      reason: "Handing over is dependable; adherence is assumed rather than found out.",
    },
    {
      evidence: {
        "safety-first-judgment": {
          didWhat:
            "Near-fall over a bath mat: eased the person onto the commode, vital signs, pain check, call to nurse before any further practice.",
          whatChanged: "Mat removed with the person's consent and the bath deferred.",
          howVerified: "Family was told what to look for overnight.",
        },
        "documentation-habits": {
          didWhat:
            'Facts, readings, calls with times, then one line under "my view". Would not write "poor safety awareness".',
          whatChanged: "Prevention line named the mat, the lighting and who will fit the bar.",
          howVerified: "Finished before driving on; incident form the same hour.",
        },
        "time-management": {
          didWhat:
            "Documentation problem chosen: recertifications due in the same week. Spread the reassessments from week six on with a list shared with the scheduler.",
          whatChanged: "The crunch week went from five due to two.",
          howVerified: "Notes on those days were still written in the home.",
        },
        "tradeoffs-under-pressure": {
          didWhat:
            "Confusion call to the nurse, then the start of care because a discharge from hospital cannot wait, then one visit, one visit to the next morning, notes last.",
          whatChanged: "Person and agency hear about the moved visit before it moves.",
          howVerified: "Named the time by which each item would be done.",
        },
      },
      takeAway:
        "Solid and complete throughout; a colleague could pick up any of these notes. I did not get to how the order would be tested.",
      handOverLine:
        "Covered: bath mat near-fall, recertification crunch, two o'clock order. Open: signs that an order was wrong.",
      reason: "Meets every point with an instance, nothing to repair.",
    },
  ],
};
