/**
 * What the first two stages handed on about the two whom the demo's interviewer meets next, by the candidate's
 * place in the list of names. Topics only, as for everybody.
 */
export const HAND_OVER_LINES: Readonly<Record<number, readonly [string, string]>> = {
  0: [
    "Covered: hip fracture alone at home, stairs and bathroom, first two weeks. Open: what happens when the daughter goes back to work.",
    "Covered: six visits with one cancelled, notes in the car. Open: which visits may be joint ones.",
  ],
  9: [
    "Covered: stroke with left neglect, kitchen tasks, goals for the first month. Open: when to bring in speech therapy.",
    "Covered: high-volume Monday, supervision told. Open: travel time between the two counties.",
  ],
};
