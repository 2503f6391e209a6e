import type { CalibrationReport, Verdict } from "@evenhand/contract/calibration";

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;

export const calibrationWords = {
  title: "Calibration",
  lead: "How far to trust a rating, and what would make it better.",
  loading: "Loading the calibration",
  scope: "Over",
  noScope: "No opening of yours yet",
  noScopeDetail:
    "The calibration reads the cards of an opening that you lead. Start an opening, and hold interviews with two interviewers each.",
  hideNames: "Hide names",
  hiddenName: (number: number) => `Interviewer ${number}`,
  hiddenOther: "another interviewer",
  run: "Calculate now",
  runAgain: "Calculate again",
  running:
    "Calculating over the cards that are in. This takes a few seconds; you may leave the page.",
  sameAgain: "No new rating has come in since, so the stored result stands.",
  failed: "The last calculation did not come to an end.",
  never: "Nothing has been calculated here yet",
  neverDetail:
    "A calculation takes the cards of interviews whose whole panel is in. What stands below needs none.",
  asOf: (moment: string, by: string) => `As of ${moment}, asked by ${by}.`,
  counts: ({ ratings, candidates, interviewers, criteria }: Counts) =>
    [
      counted(ratings, "rating"),
      counted(candidates, "candidate"),
      counted(interviewers, "interviewer"),
      criteria === 1 ? "1 criterion" : `${criteria} criteria`,
    ].join(" · "),
  hidden: "This result is hidden from you for now",

  canTell: "What this can and cannot tell you",
  inShort: "In short",
  enough: "Is there enough data?",
  enoughLead:
    "Two people can be compared where they met the same candidates, directly or through others.",
  oneGroup: (candidates: number) =>
    `All interviewers are linked, through ${counted(candidates, "candidate")}.`,
  noGroup: "No interview with a whole panel is in yet.",
  group: (number: number, candidates: number) =>
    `Group ${number}: ${counted(candidates, "candidate")}`,
  groupsApart: "People of different groups share no candidate, so they are not compared.",
  links: "Who is linked, and through how many candidates",
  columns: {
    interviewer: "Interviewer",
    ratings: "Ratings",
    candidates: "Candidates",
    shared: "Also met by others",
    partners: "Others met",
    difference: "Points from the panel",
    range: "Likely range",
    reading: "In words",
  },

  parts: "How much do interviewers matter?",
  partNames: {
    candidates: "Candidates",
    interviewers: "Interviewers rating lower or higher",
    interviews: "What one interviewer saw in one candidate",
    criteria: "Criteria",
    chance: "Within one rating",
  },

  differences: "Who rates lower or higher on the same candidates?",
  differencesFigure: "Points from the panel, on the same candidates and criteria",
  howToReadDifferences:
    "The dot is the estimate. Given these ratings and our assumptions, the difference lies within the thin line in 95 chances in 100, and within the thick line in 50. Where the thin line touches the band, we cannot say that the person rates differently. A difference says nothing about who is right.",
  below: "lower than the panel",
  above: "higher than the panel",
  band: (band: number) => `Within ${band} points either way: no practical difference`,
  notYet: "not enough yet",
  question: "A question for the panel: what did a 2 look like to each of you?",
  verdicts: {
    lower: "lower",
    higher: "higher",
    alike: "alike",
    cannot_say: "cannot say",
    not_enough: "not enough yet",
  } satisfies Record<Verdict, string>,
  summary: (lower: number, higher: number, all: number) => {
    const apart = lower + higher;
    if (apart === 0) return "We cannot say of anybody that they rate differently from the panel.";
    return `${apart} of ${all} rated lower or higher than the panel by more than makes no practical difference; of the others we cannot say so.`;
  },
  download: "Download CSV",
  downloadOf: (figure: string) => `Download CSV: ${figure}`,
  behind: (name: string) => `Ratings behind ${name}`,
  behindLead:
    "Panel: what the panel would have been expected to give here. Self: what this person would have been, given how they rate otherwise. Those farthest from it come first; press a candidate for the card.",
  loadingBehind: "Loading the ratings",
  noneBehind: "There is no rating here that you may read.",
  close: "Close",
  behindColumns: {
    what: "Candidate and criterion",
    given: "Given",
    ofPanel: "Panel",
    expected: "Self",
    residual: "Given less self",
  },

  panel: "What does one more interviewer buy?",
  panelFigure: "How steady the order of candidates is, by interviewers in separate interviews",
  partsFigure: "Where the differences between ratings come from, of every 100 parts",
  howToReadParts:
    "If all ratings differed by 100 parts: the filled parts come from who held the interview. The smaller they are beside the candidates' part, the less it matters whom a candidate meets. What is within one rating cannot be told from chance. The table has the likely range of each part.",
  partColumns: { part: "Where from", share: "Of 100" },
  howToReadPanel:
    "1 would be the same order with any other panel; 0 would be an order by lot. Two people in one interview see the same hour, and count for less than two interviews. The upright line is the likely range: given these ratings and our assumptions, it lies there 95 chances in 100.",
  panelAcross: "interviewers, each in an own interview",
  panelColumns: {
    interviewers: "Interviewers",
    reliability: "Steadiness",
    pairs: "Pairs that would change places",
  },
  likelyRange: "Likely range",
  rangeOf: (range: [number, number] | null, text: (end: number) => string) =>
    range === null ? "not known: calculate again" : `${text(range[0])} to ${text(range[1])}`,
  pairs: (share: number) => `${Math.round(share * 100)} in 100`,

  howToRead: "How to read this",
  table: "Show as table",
  notEnough: "Not enough yet",

  method: "Method",
  methodFacts: {
    engine: "Engine",
    model: "Model",
    options: "Options",
    spread: "Standard deviations, in logits",
    converged: "Converged",
    ratings: "Which ratings",
    hash: "Fingerprint of the ratings",
    seconds: "Seconds",
  },
  spread: (sds: CalibrationReport["method"]["sds"]) =>
    [
      `candidates ${sds.candidate.toFixed(2)}`,
      `interviewers ${sds.interviewer.toFixed(2)}`,
      `interviews ${sds.interview.toFixed(2)}`,
      ...(sds.session === undefined ? [] : [`rooms ${sds.session.toFixed(2)}`]),
    ].join(", "),
  whichRatings:
    "First submitted ratings from before the debrief, of interviews whose whole panel is in; later changes only where they were slips of the pen. Left out: trainees, cards written after seeing others, and candidates for whom somebody who reads this page still owes a card.",
  findings: "Notes on the fit",

  starting: "What needs no calculation",
  startingLead:
    "What is missing from the cards, or stands apart on them, of the panels that are in.",
  hiddenPanels: (count: number) =>
    `${counted(count, "panel")} left out: you still owe a card for these candidates.`,
  startingKinds: {
    cardsOwed: (count: number) => `${counted(count, "card")} owed`,
    gaps: (count: number) => `${counted(count, "gap")} of two points or more`,
    withoutEvidence: (count: number) => `${counted(count, "rating")} without evidence`,
    promptsMissed: (count: number) => `${counted(count, "core prompt")} nobody asked`,
    unrated: (count: number) => `${count} ${count === 1 ? "criterion" : "criteria"} nobody rated`,
  },
  noneOfThese: "Nothing of this kind",
  more: (count: number) => `and ${count} more`,
  gap: (lowest: number, highest: number) => `${lowest} and ${highest}`,
};

type Counts = { ratings: number; candidates: number; interviewers: number; criteria: number };

/** Points with one decimal; a rounded nothing has no sign. */
export function points(value: number): string {
  const text = Math.abs(value).toFixed(1);
  if (text === "0.0") return "0";
  return `${value < 0 ? "−" : "+"}${text}`;
}
