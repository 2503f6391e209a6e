import type { ShowcaseCandidate } from "./showcase-card.ts";

export const astridDahl: ShowcaseCandidate = {
  candidate: 24,
  stages: [
    {
      evidence: {
        "safety-first-judgment": {
          didWhat:
            "Extensor repair at week two, patient arrived with the splint in a bag. Did nothing with the hand, immobilized it as it was, got the supervisor, who called the surgeon.",
          whatChanged:
            "Lag was found and the repair protected. Cost: a lost session and a patient who felt told off; splint-off rules are now said at booking too.",
          howVerified:
            "Checked at the next visit that the splint had stayed on, straps dated, and read the surgeon's reply.",
        },
        "documentation-habits": {
          didWhat:
            "Writes during the last exercise, shows minutes per code, response and the decision made. Knows progress report by the tenth visit and who certifies.",
          whatChanged: "Gave the splint event as an example of a note with times.",
          howVerified: "Supervisor cosigned the same evening.",
        },
        assessment: {
          didWhat:
            "Cook with stiff fingers after a crush. Sensation, range, nine-hole peg, then chopping with a dull knife: grip change showed it was fear and numbness at the index.",
          whatChanged: "Put sensory re-training before strengthening.",
          howVerified: "Peg test 41 seconds, index feels only the thick filament.",
        },
        "plan-of-care": {
          didWhat:
            'One goal measurable (peg under 30 seconds in five weeks), the others "back to kitchen work" and "less pain".',
          whatChanged: "When half the visits were taken away, unsure what to drop.",
          howVerified: "Change of course was left to the supervisor.",
        },
        "ambiguity-to-options": {
          didWhat:
            "Hand pain: asked for job, onset and night signs. Offered nerve, joint or tendon with a first-visit test each.",
          whatChanged:
            "Advised treating as nerve for two weeks since the splint does no harm if wrong.",
          howVerified: "Said it uses two of eight visits before strengthening starts.",
        },
      },
      takeAway:
        "For an entry candidate the splint event was handled as I would want from anyone. Planning beyond the first goal is still borrowed.",
      handOverLine:
        "Covered: extensor repair event, crush injury in a cook, hand pain referral. Open: goals with fewer visits.",
      reason: "Protects the repair, asks early, and measures; plans can be supervised.",
    },
    {
      evidence: {
        "safety-first-judgment": {
          didWhat:
            "Was asked to run two post-operative hands at once and said no to doing so without the supervisor in the room. Explained why to the front desk and the patients.",
          whatChanged:
            "One patient waited twenty minutes and was annoyed. The schedule template no longer allows two in the first three weeks.",
          howVerified:
            "Looked at both hands with the supervisor afterwards, no new swelling; checked the template a month on.",
        },
        "documentation-habits": {
          didWhat:
            "Starts each note when the patient sits down, closes it before they leave. Named what proves skill: the grade chosen and why.",
          whatChanged: "Instance of a nine-visit day, one note closed after hours.",
          howVerified: "Minutes match the schedule print-out.",
        },
        "time-management": {
          didWhat:
            "Routine with a half-hour buffer, splint materials set out at eight, early word to the lead at ten when it was going to run over.",
          whatChanged: "A cancelled hour became a re-test and two reports.",
          howVerified: "Caseload there was nine a day and rising by one a week.",
        },
        "tradeoffs-owned": {
          didWhat: "Talked of fewer modalities in clinic; the decision had been the team's.",
          whatChanged: "Good effects first: more active work.",
          howVerified: "Patients who missed the heat and went elsewhere were mentioned on asking.",
        },
      },
      takeAway:
        "Said no to something unsafe and changed the template with the team. The personal tradeoff is still to come.",
      handOverLine:
        "Covered: two post-operative hands at once, nine-visit day, modalities; productivity standard and aide help told. Open: one more tradeoff.",
      reason: "Works a safe, documented day and speaks up before the limit is crossed.",
    },
    {
      evidence: {
        "safety-first-judgment": {
          didWhat:
            "In the handoff named the open wound and the no-resistance rule first, and said that a color change goes to the surgeon through the supervisor.",
          whatChanged: "Held back putty from the home bag.",
          howVerified: "The rule is in red on the home sheet and in the chart.",
        },
        "documentation-habits": {
          didWhat:
            "Two-line status for the next therapist under the daily note: range, what to progress, what not yet.",
          whatChanged: "Wrote why the passive stretch needed a therapist's hands.",
          howVerified: "Sent the same day as the visit in the example.",
        },
        "patient-education": {
          didWhat:
            "Taught sensory re-training with rice and keys. Asked what I cook, used that, had me close my eyes and do it, then asked when it fits.",
          whatChanged: "Halved the time when I said evenings are chaos.",
          howVerified: "Agreed three evenings and a note on the fridge.",
        },
        "handoff-communication": {
          didWhat:
            "Precautions, range today, new blister, surgeon visit pending with the day, by chart message and at the whiteboard.",
          whatChanged: "The blister led the colleague to re-pad before treating.",
          howVerified: "Says what is open and who has it.",
        },
      },
      takeAway:
        "Even across the board, nothing missing for entry level. I would have liked to hear how it turned out for one real person.",
      handOverLine:
        "Covered: wound handoff, rice and keys program, status line. Open: a real home program and its course.",
      reason: "Next therapist and patient can both act safely on what was said.",
    },
    {
      evidence: {
        "safety-first-judgment": {
          didWhat:
            "Near-fall from the arm bike seat: stopped, both feet down, supervisor called over, reading taken, patient not sent home alone.",
          whatChanged: "Seat belt rule and a step at the bike.",
          howVerified: "Asked the desk for the ride home and wrote it.",
        },
        "documentation-habits": {
          didWhat:
            "Note: task, position, words said, reading, time, who was told and what was changed. Own view marked as such.",
          whatChanged: "Reader named: whoever treats next and the clinic's safety lead.",
          howVerified: "Incident form linked in the chart.",
        },
        "time-management": {
          didWhat:
            "Documentation problem: evaluations closed two days late. Began the history on the tablet in the waiting room with the patient's consent.",
          whatChanged: "Evaluations closed the same day in the last weeks of the placement.",
          howVerified: "Asked for help early on the one that would not close.",
        },
        "tradeoffs-under-pressure": {
          didWhat:
            'Would clear the four notes first "to have my head free" and let the surgeon\'s office leave a message. The evaluation and the overlapping pair wait without word.',
          whatChanged: "Kept that order when I said the call might be about a torn repair.",
          howVerified: '"I would just catch up quietly, so nobody worries".',
        },
      },
      takeAway:
        "Careful note, good habit with evaluations. In the crowded clinic the highest risk was left to wait in silence, twice asked.",
      handOverLine:
        "Covered: arm bike event, late evaluations, two o'clock clinic. Open: communication with surgeons' offices.",
      reason: "Safe one to one; with several things at once the urgent call waited behind notes.",
    },
  ],
};
