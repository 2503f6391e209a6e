import type { Decide } from "@evenhand/contract/debriefs";

type Decided = Pick<Decide, "outcome" | "rationale" | "dissent">;

const nobody: Decide["dissent"] = [];

/** What was decided of those whose cards were written out, by the candidate's place in the list of names. */
export const DECISIONS: Readonly<Record<number, Decided>> = {
  3: {
    outcome: "no_hire",
    rationale:
      "Case work met the level at the first interview, but three of four interviewers in the setting-fit stage saw a full home-health day planned without a place for the notes.",
    dissent: [
      {
        member: "Leila Haddad",
        text: "The documentation interview was the strongest of the four; with protected note time this could have gone the other way.",
      },
    ],
  },
  5: {
    outcome: "no_hire",
    rationale:
      "Steady on safety, and prompted on nearly everything else. The role sees people alone in their homes from the second week.",
    dissent: nobody,
  },
  6: {
    outcome: "hire",
    rationale:
      "Every stage found a measurable plan and a way to check it. References and the licence for this state are in.",
    dissent: nobody,
  },
  10: {
    outcome: "hold",
    rationale:
      "The panels disagree by two points on how ambiguity was handled. We ask for one more case interview before deciding.",
    dissent: nobody,
  },
  21: {
    outcome: "no_hire",
    rationale:
      "One interviewer marked every criterion at the lowest point and two did not; read again, the case evidence shows the baseline was skipped.",
    dissent: [
      { member: "Hiro Tanaka", text: "My notes show a baseline that was taken late, not skipped." },
    ],
  },
  23: {
    outcome: "no_hire",
    rationale:
      "Good with people and with handoffs; plans stayed without a measure at the level we hire for.",
    dissent: nobody,
  },
  24: {
    outcome: "hire",
    rationale:
      "Consistent across all four stages. The education interview showed a home program that the person could say back.",
    dissent: nobody,
  },
  45: {
    outcome: "hire",
    rationale:
      "Senior by any reading of the cards: led a change in how near falls are written up, and could say how it was checked.",
    dissent: nobody,
  },
  46: {
    outcome: "hold",
    rationale:
      "The unit wants somebody who can lead team conference from the start. We keep the application for the mid-level opening.",
    dissent: nobody,
  },
};

/** The answer to a safety concern, where the round-up raises one. */
export const SAFETY_ANSWER =
  "We read the evidence behind the lowest mark together; it stands, and it weighs in this decision.";
