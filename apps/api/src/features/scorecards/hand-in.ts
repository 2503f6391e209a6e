import type { CardCounts } from "@evenhand/contract/scorecards";
import type { ScorecardForm, SubmittedScorecard } from "@evenhand/rubric";
import type { Db, OrgId } from "../../db/tenant.ts";
import { countsOf } from "./counts.ts";
import type { CardRow } from "./queries.ts";
import { addVersion } from "./version-queries.ts";
import { moveCardOn } from "./writing-queries.ts";

/** Makes a card submitted, with its version. Null: it has moved on since it was read; nothing was written. */
export async function handIn(
  db: Db,
  orgId: OrgId,
  card: CardRow & { state: "draft" | "sealed" },
  form: ScorecardForm,
  document: SubmittedScorecard,
  at: Date,
): Promise<CardCounts | null> {
  const counts = await countsOf(db, orgId, card);
  const moved = await moveCardOn(db, orgId, card, {
    state: "submitted",
    sealed_at: card.sealed_at ?? at,
    submitted_at: at,
    counts,
  });
  if (!moved) return null;
  await addVersion(db, orgId, {
    cardId: card.id,
    version: card.version + 1,
    kind: "submitted",
    isClerical: false,
    reason: null,
    document,
    form,
    madeBy: card.author_id,
    at,
  });
  return counts;
}
