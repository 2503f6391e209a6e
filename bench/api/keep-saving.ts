import { setTimeout as delay } from "node:timers/promises";
import type { ScorecardDraft } from "@evenhand/rubric";
import { as, openCard } from "../../apps/web/e2e/hiring.ts";
import type { Person } from "../../apps/web/e2e/people.ts";

/** When a save was due, and how long after that it was acknowledged; in milliseconds. */
export type Saved = { due: number; took: number };

/**
 * Saves one card at a steady pace, as somebody does who types: the next save waits for the one before it, and a
 * late one is counted from when it was due, so that waiting in line is not forgotten.
 */
export async function keepSaving(
  server: string,
  { person, interviewId, every }: { person: Person; interviewId: string; every: number },
  until: AbortSignal,
): Promise<Saved[]> {
  const card = await openCard(server, person, interviewId);
  if (card.draft === null) throw new Error("the card is handed in");
  const saved: Saved[] = [];
  let { revision } = card;
  let due = Date.now() + Math.random() * every;
  for (let count = 0; !until.aborted; count++, due += every) {
    await delay(Math.max(0, due - Date.now()));
    const answer = await as(server, person, "PUT /api/scorecards/:scorecardId/draft", {
      params: { scorecardId: card.id },
      ifMatch: revision,
      body: { draft: typed(card.draft, count) },
    });
    revision = answer.revision;
    saved.push({ due, took: Date.now() - due });
  }
  return saved;
}

/** The whole draft with some more of a text, as the product sends it. */
function typed(draft: ScorecardDraft, count: number): ScorecardDraft {
  const at = new Date().toISOString();
  return {
    ...draft,
    ratings: draft.ratings.map((one, index) => ({
      ...one,
      rating: (1 + ((count + index) % 4)) as 1 | 2 | 3 | 4,
      ratedAt: at,
      evidence: [
        {
          id: `line-${index + 1}`,
          didWhat: "Named the risk before the task, and asked who had checked it last. ".repeat(
            1 + (count % 4),
          ),
          whatChanged: "Moved the session to the morning.",
          howVerified: "Read the note back.",
          at,
        },
      ],
    })),
  };
}
