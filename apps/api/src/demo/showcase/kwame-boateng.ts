import type { ShowcaseCandidate } from "./showcase-card.ts";

export const kwameBoateng: ShowcaseCandidate = {
  candidate: 23,
  stages: [
    {
      evidence: {
        "safety-first-judgment": {
          didWhat:
            "Patient with a wrist fracture came with shiny, burning, swollen fingers. Did not push range, fetched the supervisor before going on, and the surgeon was rung from clinic.",
          whatChanged: "Session turned to positioning and gentle desensitizing.",
          howVerified: "Findings and the call were entered at the time.",
        },
        "documentation-habits": {
          didWhat:
            'Carries the evaluation\'s grip and pinch forward "if the hand looks the same", and signs. Said a re-test was entered that was not done.',
          whatChanged: "Thought the payer only looks at the first and last.",
          howVerified:
            "When asked what a surgeon would do with that number there was a long pause.",
        },
        assessment: {
          didWhat:
            "Warehouse worker after wrist plating. Protocol, QuickDASH, range, then had them lift a crate in the clinic; rotation under load, not flexion, was what failed.",
          whatChanged: "Put forearm rotation before wrist stretching.",
          howVerified: "Start: palm-up 35 degrees, ten-pound crate not turned.",
        },
        "plan-of-care": {
          didWhat: 'Goals followed the protocol weeks: "improve strength", "return to work".',
          whatChanged: "Needed my lead to put a number and a week to them.",
          howVerified: "Would go on till the authorization is used; discharge rule not known.",
        },
        "ambiguity-to-options": {
          didWhat:
            "Hand pain referral: thumb base arthritis, trapped nerve or referred from the neck. One quick test for each and what it costs of the first visit.",
          whatChanged:
            "Recommended the nerve first, night splint meanwhile, as loss there is hard to win back.",
          howVerified: "Would ask the physician before visit three if two tests disagree.",
        },
      },
      takeAway:
        "Reasons well in front of a hand and asks for help in time. Recorded a measure that was not taken; that has to be spoken about in the debrief.",
      handOverLine:
        "Covered: wrist plating case, burning hand, hand pain referral. Open: schedule of re-tests, goals.",
      reason:
        "Clinical reasoning meets entry level, while entering values that were not measured does not.",
    },
    {
      evidence: {
        "safety-first-judgment": {
          didWhat:
            "Fourth patient in the hour, new splint fitted in a hurry: a red mark over the wrist bone that did not fade. Took the splint off, fetched the supervisor before refitting, and let the next patient wait.",
          whatChanged:
            "Edge flared and padded with the supervisor watching; would not do a first fitting in an overlap again without saying so beforehand.",
          howVerified:
            "Size of the mark, who looked at it and what the patient was told to watch for went into that visit's note. Skin afterwards was not mentioned.",
        },
        "documentation-habits": {
          didWhat:
            "Finishes about half the notes in clinic, the others at home next day. Response to treatment is often missing from the later ones.",
          whatChanged: 'Tried dictation; reads it over "when there is time".',
          howVerified: "Could not say what was lost by the delay.",
        },
        "time-management": {
          didWhat:
            "Ten visits with a late arrival: shortened the set-up, not the treatment, used the no-show to close notes, told the lead at one that the last evaluation would start late.",
          whatChanged: "All ten were seen as booked, one to one.",
          howVerified: "Same-day notes were kept on that day by plan.",
        },
        "tradeoffs-owned": {
          didWhat:
            "Chose not to make a custom splint for a mild thumb case and gave a ready-made one. Risk: poorer fit, return visit.",
          whatChanged: "The hour went to a fresh extensor repair.",
          howVerified: "Supervisor and patient were in on it.",
        },
      },
      takeAway:
        "Has a workable day, stops and fetches help at a skin mark, and owns a choice about splints. Notes go home too often.",
      handOverLine:
        "Covered: ten-visit day, splint choice, dictated notes; units, no-show counting and help with splints told. Open: contact with the supervisor.",
      reason:
        "Copes with the schedule and asks for help in time; notes need closer supervision than we planned for entry level.",
    },
    {
      evidence: {
        "safety-first-judgment": {
          didWhat:
            "Teaching a home edema program, began with a question on clots and heart failure, then refused to teach wrapping when I played a hot calf-like forearm. Would bring in the supervisor and the physician.",
          whatChanged:
            "Told how a real wrap was held back for two days: patient upset, swelling up meanwhile. Red-flag line now stands on top of the clinic's handout.",
          howVerified:
            "Rang the patient next day and saw the physician's clearance in the chart before the wrap went on.",
        },
        "documentation-habits": {
          didWhat:
            "Handoff note gives state of the wound, girth in three places, what was tolerated and why wrapping took a therapist.",
          whatChanged: "Instance: colleague matched the girth places from the drawing in it.",
          howVerified: "Entered before leaving the room.",
        },
        "patient-education": {
          didWhat:
            "Asked about my evenings, tied the pumping exercises to the news, had me do them and tell back when to take the glove off.",
          whatChanged: "Made it two sessions after I objected to four.",
          howVerified: "Set a check on the phone for the end of the week.",
        },
        "handoff-communication": {
          didWhat:
            "Good on the wound, then jumped to the insurance, then back to the sling. Had to be asked for the lifting limit.",
          whatChanged: "What was still open, a missing authorization, came last and without a day.",
          howVerified: '"They would see it in the system".',
        },
      },
      takeAway:
        "Refused to teach past a warning sign, in play and for real. Handoff needs an order.",
      handOverLine:
        "Covered: edema program, red flags, wound handoff. Open: handoff between clinic and surgeon.",
      reason: "Puts safety first while teaching; the spoken handoff is the part to train.",
    },
    {
      evidence: {
        "safety-first-judgment": {
          didWhat:
            "Near-fall at the standing workbench: stopped, chair behind, supervisor fetched, blood pressure and wrist checked before anything else.",
          whatChanged: "Bench work seated until cleared.",
          howVerified: "Told the person who drove them home what to watch.",
        },
        "documentation-habits": {
          didWhat:
            "Composed the note in clean facts: where, which task, what was said, reading, who came, what changes.",
          whatChanged: 'Struck "was careless" unprompted.',
          howVerified: "Would file before the next patient.",
        },
        "time-management": {
          didWhat:
            "Chose late progress reports as the problem. Put the visit count on the appointment slip so the eighth visit triggers the re-test.",
          whatChanged: "Reports then came on time on two sample weeks.",
          howVerified: "Says early to the lead when two fall on one morning.",
        },
        "tradeoffs-under-pressure": {
          didWhat:
            'Took the waiting evaluation first as it was "already here". Surgeon\'s office moved up once I asked what they might be calling about.',
          whatChanged: "Then a fair order, notes last.",
          howVerified: "The overlapping pair would learn of the wait when it began.",
        },
      },
      takeAway:
        "The composed note was clean, and the visit-count trick is simple and works. Who stands in front of them comes first until asked.",
      handOverLine:
        "Covered: workbench near-fall, progress report timing, two o'clock clinic. Open: a day with an urgent call.",
      reason: "Writes what was seen and fixes small things; ranking by risk is still prompted.",
    },
  ],
};
