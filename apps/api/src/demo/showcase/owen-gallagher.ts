import type { ShowcaseCandidate } from "./showcase-card.ts";

export const owenGallagher: ShowcaseCandidate = {
  candidate: 3,
  stages: [
    {
      evidence: {
        "safety-first-judgment": {
          didWhat:
            "First week after a hip replacement, calf warm and tight during tub-bench practice. Stopped mid-transfer, sat the person down, phoned the surgeon's line and the agency nurse before leaving the house.",
          whatChanged:
            "Scan the same afternoon. Bathing goal lost a week and the son was cross about a wasted visit; a calf check now sits on the first-visit sheet.",
          howVerified:
            "Rang that evening to hear the scan had happened, and confirmed with the nurse that treatment had started before any standing next visit.",
        },
        "documentation-habits": {
          didWhat:
            "Note done in the driveway before the car starts. Recited one: why leaving home takes effort, cueing given at the tub edge, why an aide could not have done it.",
          whatChanged:
            "Keeps social history to one line after visit one so the skilled part gets the minutes.",
          howVerified:
            "Agency pulled ten charts; the one query, on homebound wording, was answered from the note without an addendum.",
        },
        assessment: {
          didWhat:
            "Watched toilet and bath as the person really does them. Found the low seat and a habit of twisting to the cabinet, not strength, broke the hip precautions.",
          whatChanged:
            "Moved the toiletries to the left and put in a raised seat before any exercise.",
          howVerified: "Day one: moderate help off the toilet, one of three precautions recalled.",
        },
        "plan-of-care": {
          didWhat:
            'Goals were "independent bathing" and "better safety awareness" in four weeks. A date, but nothing to measure until I asked.',
          whatChanged:
            'On the probe offered "tub bench with standby help, precautions kept three times running".',
          howVerified: "No rule for tapering; visits ran until the orders did.",
        },
        "ambiguity-to-options": {
          didWhat:
            "Hip fracture referral, daughter on the phone: wants weight-bearing status and discharge meds first. Offered falls from blood pressure, from the house, or from early memory loss.",
          whatChanged:
            "Advised home set-up plus a lying-to-standing reading at visit one; the price is a thinner evaluation of the kitchen.",
          howVerified: "Would leave the memory screen for visit two and say so to the physician.",
        },
      },
      takeAway:
        "Strong when alone with a risk, and the calf story held up to every follow-up. Goals are the weak spot: they become measurable only when asked for.",
      handOverLine:
        "Covered: hip replacement case, calf event, unclear hip fracture referral. Open: goal setting, how visits end.",
      reason:
        "Stops, calls and writes it down without help; goal writing can be coached at this level.",
    },
    {
      evidence: {
        "documentation-habits": {
          didWhat:
            "Writes task level, cue and reason for skill on the tablet before leaving the home, the response in the person's own words. The redacted sample showed this on all six visits of a day.",
          whatChanged:
            "Gave up paper drafts; a note that cannot be closed at the visit is closed in the car before the next stop.",
          howVerified:
            "Instance: a bath bench training where the note says which cue failed, which one worked and why an aide could not have graded it.",
        },
        "time-management": {
          didWhat:
            "Fullest day was seven visits across two counties. Redrew the scheduler's route by risk: new oxygen first, then the 30-day reassessment that fell due, stable people last.",
          whatChanged:
            "Rings the office by ten if the list will not hold; on that day a supply drop went to a colleague.",
          howVerified:
            "Described it visit by visit: all seven seen, home programs left in each folder, notes closed by evening. No figure over longer stretches.",
        },
        "tradeoffs-owned": {
          didWhat:
            "Dropped dressing practice for a person with advanced Parkinson's to spend the visits on teaching the spouse the bed-to-chair move.",
          whatChanged: "Accepted that dressing would stay at maximum help, and said so.",
          howVerified:
            "Person, spouse and ordering physician all heard it before the plan was changed.",
        },
      },
      takeAway:
        "A full day runs by risk, and the note gets done beside the person. One tradeoff told cleanly, with who knew.",
      handOverLine:
        "Covered: seven-visit day, note timing, a goal set aside; territory and weekly visits were told. Open: safety limits under productivity rules.",
      reason:
        "Care and notes both held on the fullest day told, and a goal set aside was owned as such.",
    },
    {
      evidence: {
        "safety-first-judgment": {
          didWhat:
            "Put oxygen tubing across the hallway at the top of the handoff, and a gas stove next to it. Stopped the kitchen session, told the person and the supplier before leaving, wrote both calls down.",
          whatChanged:
            "Shorter tubing on the bedroom side. Stove practice waited two weeks, which the person resented and which pushed the cooking goal back. Tubing length is now a line on the first-visit sheet.",
          howVerified:
            "Phoned the same evening to hear that the stove stayed off, walked the hallway at the next visit, and asks the next therapist to look there first.",
        },
        "documentation-habits": {
          didWhat:
            "Showed a one-page sheet for the home folder that mirrors the visit note: set-up, cue words, stop signs, last measured level.",
          whatChanged:
            "Exercise counts are left off the sheet on purpose; they live in the note only.",
          howVerified:
            "A weekend therapist treated from the page alone and sent back one correction, the side of the grab bar.",
        },
        "patient-education": {
          didWhat:
            "Taught me a seated shower for someone short of breath, built around my morning. Had me run it back, then name the point at which I would sit and wait.",
          whatChanged:
            "When I said mornings were too rushed, moved it to the evening and cut hair washing to twice a week.",
          howVerified: "We agreed a tick on the bathroom mirror as the reminder.",
        },
        "handoff-communication": {
          didWhat:
            "Handed over a person with left neglect to the assistant: approach from the right first, stove off at the valve, needs one cue per step, seating review due in four days.",
          whatChanged:
            'Caught an old sheet that still said "no cueing needed" and withdrew it. Leaves out the admission story to keep the call under three minutes.',
          howVerified:
            "Asks the assistant to say the stop signs back and looks for the first note after the change.",
        },
      },
      takeAway:
        "Handing over is where this candidate is best: short, in order, read back. Teaching was fitted to me on the spot.",
      handOverLine:
        "Covered: handoff of a neglect case, shower teaching, home folder sheet. Open: what happens when a caregiver cannot keep it up.",
      reason: "I could have treated both people safely from what I was told.",
    },
    {
      evidence: {
        "safety-first-judgment": {
          didWhat:
            "Takes the call about new confusion first: asks about fever, a fall, new pills, then rings the nurse from the curb and stays on until someone owns it. Says plainly the cause is not an OT's to name.",
          whatChanged:
            "In the real case it was a doubled dose. Pill list is now read aloud at each first visit; the delay cost a start of care and a sharp word from intake.",
          howVerified: "Called the home two hours later and read the nurse's entry next morning.",
        },
        "documentation-habits": {
          didWhat:
            'Near-fall note had the facts in order, then "patient was noncompliant with cues". Time of the call and who took it came after I asked.',
          whatChanged: "Reworded it to what was seen: reached for the towel rail after two cues.",
          howVerified: "Could not say who reads an incident line at the agency.",
        },
        "time-management": {
          didWhat:
            "Brought a week sheet: high-risk visits before noon, one empty slot for a start of care, ten minutes at each curb. Walked through a nine-stop day that kept to it.",
          whatChanged:
            "Gave up phone check-ins with stable people on such days, agreed with the clinical lead.",
          howVerified:
            "Tracks notes open at six in the evening: from about four a day to none or one over a quarter.",
        },
        "tradeoffs-under-pressure": {
          didWhat:
            "Confusion call, then the start of care, then the routine visit, then three notes. Tells the routine home and the agency before turning the car.",
          whatChanged: "Accepts a late-note flag on two charts.",
          howVerified:
            "Would know the order was wrong if the moved visit turned out to have a skin change; asks about it by phone at the time of moving.",
        },
      },
      takeAway:
        "Excellent order of risk, with the sign that would prove it wrong. The note itself mixed what was seen with a judgment of the patient.",
      handOverLine:
        "Covered: full afternoon, week sheet, near-fall note composed aloud. Open: what the agency's incident route expects in writing.",
      reason:
        "Prioritizes by risk and says how to tell if it was wrong; incident wording needs a template.",
    },
  ],
};
