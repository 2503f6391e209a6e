import type { ScorecardView } from "@evenhand/contract/scorecards";
import type { RecommendationChoice, ScorecardDraft } from "@evenhand/rubric";
import type { Hand } from "./act-as.ts";
import type { Drawn } from "./draw-rating.ts";
import type { PlannedCard } from "./plan-interview.ts";
import type { ShowcaseCard } from "./showcase.ts";

const MINUTE = 60_000;

type Said = {
  /** Written out by hand for this card. */
  words: ShowcaseCard | null;
  /** Whoever leads the interview ticks what was covered. */
  leads: boolean;
  /** For the next interviewer. */
  line: string;
  /** When the interview began. */
  at: Date;
};

/**
 * One interviewer's card: opened, filled in, its ratings frozen. With words of its own it is submitted at once;
 * without, it is submitted as it stands when the time for its text is over, as any card would be.
 */
export async function playCard(
  hand: Hand,
  interviewId: string,
  planned: PlannedCard,
  said: Said,
): Promise<void> {
  const card = await hand.do("POST /api/interviews/:interviewId/scorecard", {
    params: { interviewId },
  });
  const draft = fill(card, planned, said);
  const params = { scorecardId: card.id };
  const saved = await hand.do("PUT /api/scorecards/:scorecardId/draft", {
    params,
    body: { draft },
    ifMatch: card.revision,
  });
  const sealed = await hand.do("POST /api/scorecards/:scorecardId/seal", {
    params,
    ifMatch: saved.revision,
  });
  if (said.words !== null) {
    await hand.do("POST /api/scorecards/:scorecardId/submit", { params, ifMatch: sealed.revision });
  }
}

function fill(
  card: ScorecardView,
  planned: PlannedCard,
  { words, leads, line, at }: Said,
): ScorecardDraft {
  const { draft } = card;
  if (draft === null) throw new Error("a card that was just opened has a draft");
  const minute = (count: number) => new Date(at.getTime() + count * MINUTE).toISOString();
  return {
    ...draft,
    ratings: draft.ratings.map((entry, index) => {
      const rating = planned.ratings[entry.criterion] ?? "not-observed";
      const evidence = words?.evidence[entry.criterion];
      const noted = minute(10 + index * 6);
      return {
        ...entry,
        rating,
        ratedAt: noted,
        evidence:
          evidence === undefined ? [] : [{ id: `note-${index + 1}`, ...evidence, at: noted }],
      };
    }),
    prompts: draft.prompts.map((entry, index) =>
      index < card.form.corePrompts.length
        ? { ...entry, asked: true, at: minute(4 + index * 7) }
        : entry,
    ),
    disclosures: draft.disclosures.map((entry) => ({ ...entry, told: true, at: minute(40) })),
    takeAway: words?.takeAway ?? "",
    handOver: {
      ...draft.handOver,
      covered: leads ? card.form.corePrompts.slice(0, 2).map(({ id }) => id) : [],
      line: words?.handOverLine ?? line,
    },
    recommendation: {
      choice: recommend(card, Object.values(planned.ratings)),
      sentence: words?.reason ?? "",
    },
  };
}

/** In keeping with the ratings: a card without words must not owe the explanation of a contradiction. */
function recommend(card: ScorecardView, drawn: Drawn[]): RecommendationChoice {
  const points = drawn.filter((rating) => rating !== "not-observed");
  if (points.length === 0) return "no-decision";
  const mean = points.reduce((sum, point) => sum + point, 0) / points.length;
  const meets = card.form.scale.meets;
  if (points.every((point) => point >= meets)) return mean >= 3.5 ? "strong-yes" : "yes";
  if (points.includes(1) || mean < meets - 0.4) return mean < 2 ? "strong-no" : "no";
  return points.some((point) => point >= meets) ? "yes" : "no";
}
