import type { ScorecardView } from "@evenhand/contract/scorecards";
import {
  emptyScorecard,
  type Rating,
  type RecommendationChoice,
  type ScorecardDraft,
  type ScorecardForm,
} from "@evenhand/rubric";
import { newId } from "../db/ids.ts";
import type { Person } from "./world.ts";

export type Filling = {
  /** In the order of the form; 3 where nothing is said. */
  ratings?: Rating[];
  choice?: RecommendationChoice;
  /** Put in front of every text, so that a test finds what was typed here. */
  words?: string;
  /** Signals that were observed, by id. */
  observed?: string[];
};

const AT = "2026-03-02T14:32:00+01:00";

/** A draft that lacks nothing: what somebody types into a card before they hand it in. */
export function filledDraft(form: ScorecardForm, filling: Filling = {}): ScorecardDraft {
  const draft = emptyScorecard(form);
  const word = (place: string) => `${filling.words ?? "a"} ${place}`;
  for (const [index, entry] of draft.ratings.entries()) {
    entry.rating = filling.ratings?.[index] ?? 3;
    entry.ratedAt = AT;
    entry.doesNotFit = index === 0 && filling.words !== undefined ? word("does not fit") : null;
    if (entry.rating !== "not-observed")
      entry.evidence = [
        {
          id: newId(),
          didWhat: word("did what"),
          whatChanged: word("what changed"),
          howVerified: word("how verified"),
          at: AT,
        },
      ];
  }
  for (const entry of draft.signals) {
    entry.observed = (filling.observed ?? []).includes(entry.signal);
    entry.at = AT;
  }
  for (const entry of draft.prompts) entry.asked = true;
  for (const entry of draft.disclosures) entry.told = true;
  draft.workSamples = form.artifacts
    .slice(0, 1)
    .map(({ id }) => ({ artifact: id, description: word("work sample"), at: AT }));
  draft.takeAway = word("take-away");
  draft.recommendation = { choice: filling.choice ?? "no-decision", sentence: word("reason") };
  draft.contradiction = word("contradiction");
  draft.scratch = word("scratch");
  return draft;
}

/** Opens a card and saves a draft that lacks nothing. */
export async function writeCard(
  person: Person,
  interviewId: string,
  filling: Filling = {},
): Promise<ScorecardView & { draft: ScorecardDraft }> {
  const opened = await person.call("POST /api/interviews/:interviewId/scorecard", {
    params: { interviewId },
  });
  const draft = filledDraft(opened.form, filling);
  const { revision } = await person.call("PUT /api/scorecards/:scorecardId/draft", {
    params: { scorecardId: opened.id },
    body: { draft },
    ifMatch: opened.revision,
  });
  return { ...opened, draft, revision };
}

/** Opens, writes and submits a card. */
export async function submitCard(
  person: Person,
  interviewId: string,
  filling: Filling = {},
): Promise<ScorecardView> {
  const { id, revision } = await writeCard(person, interviewId, filling);
  return person.call("POST /api/scorecards/:scorecardId/submit", {
    params: { scorecardId: id },
    ifMatch: revision,
  });
}
