import type { ShowcaseCandidate } from "./showcase-card.ts";

export const viktorNovak: ShowcaseCandidate = {
  candidate: 21,
  stages: [
    {
      evidence: {
        "safety-first-judgment": {
          didWhat:
            'Zone II flexor repair, week three: let the patient squeeze putty out of the splint because they were keen. Felt a "small pop", finished the set.',
          whatChanged: "Neither supervisor nor surgeon was called; it came up at the follow-up.",
          howVerified: 'Asked what to do after a pop: "ice and see next time".',
        },
        "documentation-habits": {
          didWhat: "On fieldwork wrote the week's sessions together, from memory, range included.",
          whatChanged: 'Said values "hardly move in a week anyway".',
          howVerified: "The pop is not in the note.",
        },
        assessment: {
          didWhat:
            "Began a nerve repair case with a hot pack. The referral said no protective sensation in two fingers; had not tested it.",
          whatChanged: "Skin went red; moved on to exercise.",
          howVerified: "No baseline for sensation or dexterity when I asked for one.",
        },
        "plan-of-care": {
          didWhat: "Strengthening ran six visits unchanged while swelling went up and motion down.",
          whatChanged: 'Nothing; "the protocol said week four".',
          howVerified: "Claimed good progress without a measure.",
        },
        "ambiguity-to-options": {
          didWhat:
            'Hand pain, eight visits: "tendinitis, I would start ultrasound". No question about work, injury or numbness.',
          whatChanged: "Stayed with it when I added night tingling and a weak pinch.",
          howVerified: "Would not ask anybody before the third visit.",
        },
      },
      takeAway:
        "In both cases told, treatment went on past what the referral forbade. No one was informed. I heard nothing that I could build on in this hour.",
      handOverLine:
        "Covered: flexor repair, nerve repair, hand pain referral. Open: supervision wanted, use of surgeons' protocols.",
      reason:
        "Loaded a fresh tendon repair, put heat on skin without feeling, and told nobody either time.",
    },
    {
      evidence: {
        "safety-first-judgment": {
          didWhat:
            "Described a patient near fainting at the hand table. Stopped, water, lay them down; whether the supervisor heard of it had to be asked.",
          whatChanged: "Thinks now that the doctor's office should have been rung.",
          howVerified: "Did not know if it was recorded.",
        },
        "documentation-habits": {
          didWhat:
            "Daily notes the same day, minutes from the wall clock at start and stop. Knew the tenth-visit progress report and the certification date for each payer on the list.",
          whatChanged: "Keeps a sticky line of what made the session skilled.",
          howVerified: "Instance: a timed unit taken off because it fell under eight minutes.",
        },
        "time-management": {
          didWhat:
            'With overlaps, leaves out the skin check under the splint and the cleaning of the goniometer and putty: "that is where the five minutes are".',
          whatChanged: 'Would do so again; patients "would say if it rubbed".',
          howVerified: "One pressure spot was found by the next therapist.",
        },
        "tradeoffs-owned": {
          didWhat:
            "Stopped giving paraffin as a warm-up so that scar work got its time. Risk: stiffer start and some grumbling.",
          whatChanged: "Supervisor agreed beforehand, patients were told why.",
          howVerified: "Named it as own idea and what spoke against it.",
        },
      },
      takeAway:
        "Rules for notes and minutes are known and kept. Time is won where a patient can get a pressure sore, and that was not seen as a problem.",
      handOverLine:
        "Covered: overlapping schedule, paraffin decision, near-faint; visits in a day and no-show rule told. Open: supervision on the first crowded days.",
      reason: "Keeps records true, but cuts skin checks and cleaning to stay on schedule.",
    },
    {
      evidence: {
        "safety-first-judgment": {
          didWhat:
            "Before the first tendon glide named what is off limits: no lifting, no grip, splint on at night. When I played a sudden pop in the finger, stopped the lesson, left the splint on and went for the supervisor.",
          whatChanged:
            "Would not decide alone whether glides go on; that is for the surgeon to say.",
          howVerified:
            "Said what goes in the note: what was felt, in which exercise, who was told and when.",
        },
        "documentation-habits": {
          didWhat:
            "Written handoff gave exercises and counts. How the patient responded and the reason for the grade were missing until I asked.",
          whatChanged: "Put in pain after session when prompted.",
          howVerified: "Copied the history from the evaluation as it stood.",
        },
        "patient-education": {
          didWhat:
            "Asked what I do with my hands all day, set the glides to my kettle breaks, had me do three and say why the wrist stays bent. Told of a cook taught the same way.",
          whatChanged:
            "Cook's tally sheet showed the lunch set never done, so it moved to after closing. Scar massage was left out for two weeks to keep the whole under five minutes.",
          howVerified:
            "Sheet looked at each visit, about half the sets at first, nearly all after the move; had the glides shown again without a prompt.",
        },
        "handoff-communication": {
          didWhat:
            "To the covering therapist: week since repair, splint position, no active grip, swelling down, suture check due, through the chart message.",
          whatChanged: "Gave the surgeon's number in the same message.",
          howVerified: "All of it was also in the daily note.",
        },
      },
      takeAway:
        "A better teacher than I expected: fitted to the day, shown back, and followed up with a tally. Limits came before the exercise. The written page is thin.",
      handOverLine:
        "Covered: tendon glides taught, handoff to cover. Open: printed material for patients.",
      reason:
        "Teaches safely and knows what was done at home; the handoff in writing still leaves out the response.",
    },
    {
      evidence: {
        "safety-first-judgment": {
          didWhat:
            "Near-fall off a rolling stool: stopped, guarded the wrist, got the supervising OT before the patient stood, checked the hand.",
          whatChanged: "Stool swapped for a fixed chair.",
          howVerified: "Note gives who came and when.",
        },
        "documentation-habits": {
          didWhat:
            "Brought a checklist for recertification dates made on the last placement: due date, who signs, what to measure by when.",
          whatChanged: "Narrative of standing exercises shortened to a code in return.",
          howVerified:
            "Two late certifications in the quarter before, none in the quarter after; the office still uses it.",
        },
        "time-management": {
          didWhat:
            "Notes open in the room with the patient, five kept minutes before lunch, tells the lead by eleven if the afternoon cannot hold.",
          whatChanged: "Described a twelve-visit day with all notes closed by five.",
          howVerified: "Caseload was still being built up at the time.",
        },
        "tradeoffs-under-pressure": {
          didWhat:
            "Surgeon's office first since a rupture may sit behind it, then the waiting evaluation, then the overlap shared with an aide for set-up only, notes after.",
          whatChanged: "Front desk tells the two who wait how long.",
          howVerified: "Would hand one note to tomorrow morning and say so.",
        },
      },
      takeAway:
        "Good order and a tool that outlived the placement. Follow-up on the stool event stayed brief.",
      handOverLine:
        "Covered: recertification checklist, stool event, two o'clock clinic. Open: how much supervision is expected in the first months.",
      reason:
        "Meets the entry level here, with one piece of documentation work that can be counted.",
    },
  ],
};
