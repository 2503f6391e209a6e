import type { ScaleVerdict, Share } from "@evenhand/contract/calibration";

const share = (of: number) => `${Math.round(of * 100)}`;

export const furtherWords = {
  columns: {
    interviewer: "Interviewer",
    first: "Interviewer",
    second: "Other interviewer",
    together: "Rated together",
    same: "Same point, of 100",
    chance: "By chance, of 100",
    when: "When",
    ratings: "Ratings",
    fromOwn: "Points from their own average",
    range: "Likely range",
    criterion: "Criterion",
    average: "Average as given",
    reading: "In words",
  },
  share,
  shareAndRange: ({ share: of, range }: Share) =>
    `${share(of)} (likely range ${range.map(share).join(" to ")})`,
  tooLittle: "fewer than 10 together",
  behind: (name: string) => `Ratings behind ${name}`,
  behindPair: (one: string, other: string) => `What ${one} and ${other} both rated`,

  agreement: "How far do interviewers agree?",
  agreementFigure: "Same point on the same criterion of the same interview, of 100",
  howToReadAgreement:
    "The large number of a cell says on how many of 100 criteria that both rated in one interview these two gave the same point; the small one, how many chance alone would bring, given how often each of them gives each point. Cells with fewer than 10 are hatched, and pairs who never sat in one interview are empty. The stronger the ground, the more often. The fewer they rated together, the less a number says: the table has the likely ranges. That two agree does not say that they are right, and in separate interviews people agree less often than in one.",
  noPair: "No two people have rated 10 criteria together yet, so there is no table of pairs.",
  heatLegend:
    "Large: the same point. Small: by chance alone. Hatched: fewer than 10 rated together. Press a cell for the ratings.",
  heat: {
    person: "Interviewer",
    tooLittle: "Fewer than 10 rated together",
    none: "Nothing rated together",
    beside: "by chance",
    open: (one: string, other: string) => `What ${one} and ${other} both rated`,
  },
  agreementQuestion:
    "A question for the panel: where you gave different points to the same answer, what did each of you hear?",

  scale: "How is the scale used?",
  scaleFigure: "How often each point was given, of 100",
  everybody: "Everybody",
  point: (point: number) => `${point}`,
  timesGiven: (point: number) => `Times ${point}`,
  scaleAlike:
    "We cannot say of anybody that they use the scale differently from the panel on the same candidates.",
  scaleMarks: {
    middle: "nearer the middle",
    ends: "nearer the ends",
    cannot_say: undefined,
    not_enough: undefined,
  } satisfies Record<ScaleVerdict, string | undefined>,
  howToReadScale:
    "The bars show points as they were given: who met stronger candidates gives more high ones. Only where somebody is marked did a test on the same candidates find their points nearer the middle, or nearer the ends, than the panel's, with at most 5 false alarms in 100.",
  scaleQuestion: "A question for the panel: what would have made your last 3 a 4?",

  course: "Has anything moved?",
  courseFigure:
    "Points from their own average, over time, against the others on the same candidates",
  nothingMoved: "We cannot say of anybody that how they rate has moved.",
  noCourse: "A course over time takes 40 ratings of one person; nobody has as many yet.",
  movedMark: "moved",
  courseEnds: ["earlier", "later"] satisfies [string, string],
  fromTo: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  howToReadCourse:
    "Each dot is a stretch of at least 20 ratings of one person, earlier to later, and the line its likely range (95 chances in 100). Above the middle they gave more points than they do over all, below it fewer. The rule: somebody is marked as moved only where a test over all interviewers and stretches finds it with at most 5 false alarms in 100; a single dot outside the band is no sign.",

  criteria: "Which criteria are worth rewriting?",
  criteriaFigure: "How often two people in one interview gave the same point, of 100, by criterion",
  noCriterionYet:
    "On no criterion have ten pairs of ratings come together yet, so nothing can be said of any.",
  noCriterion: "Nothing in the numbers speaks for rewriting a criterion.",
  criteriaLegend: (of: number) => `Over all criteria: ${share(of)} of 100`,
  howToReadCriteria:
    "The dot says on how many of 100 interviews two people gave the same point on this criterion, the line its likely range (95 chances in 100). A criterion is named above only where people agree on it less often than on the rest, or where its points follow the rest of a candidate's points less than others' do, with at most 5 false alarms in 100. Either may lie in the text, in how it is asked, or in the thing itself.",
  criteriaQuestion:
    "A question for the panel: read the anchors of one criterion aloud; which word does each of you take differently?",

  unexpected: "Which single ratings are worth a look?",
  unexpectedLead: "Given the candidate, the criterion and how the interviewer rates otherwise.",
  showUnexpected: "Show these ratings",
  behindUnexpected: "Ratings far from what was expected",

  older: "This result was calculated before these parts existed. Calculate again to see them.",
};
