import type { Sentence, StartingPoints } from "@evenhand/contract/calibration";

/** The cheapest step first: a card that is owed costs ten minutes, a gap a conversation, a criterion another interview. */
export function nextStep(points: Omit<StartingPoints, "nextStep">): Sentence {
  const { cardsOwed, gaps, withoutEvidence, promptsMissed, unrated, panels } = points;
  const owed = cardsOwed.latest[0];
  if (owed !== undefined)
    return ["Next: ", owed.by, ` hands in the card on ${owed.candidate}, ${owed.stage}.`];
  if (panels === 0)
    return [
      "Next: hold an interview with two interviewers, so that there is something to compare.",
    ];
  const gap = gaps.latest[0];
  if (gap !== undefined)
    return [
      `Next: ask each other what a ${gap.lowest} and a ${gap.highest} looked like on ${gap.criterion} for ${gap.candidate}.`,
    ];
  const bare = withoutEvidence.latest[0];
  if (bare !== undefined)
    return [
      "Next: ",
      bare.by,
      ` adds a line of evidence on ${bare.criterion} for ${bare.candidate}.`,
    ];
  const missed = promptsMissed.latest[0];
  if (missed !== undefined)
    return [`Next: ask every candidate this in ${missed.stage}: “${missed.prompt}”`];
  const open = unrated.latest[0];
  if (open !== undefined) return [`Next: plan who asks about ${open.criterion} in ${open.stage}.`];
  return ["Nothing is missing from the cards."];
}
