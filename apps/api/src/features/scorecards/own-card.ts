import { createHash } from "node:crypto";
import type { AuditEntry } from "../../db/audit.ts";
import type { Db } from "../../db/tenant.ts";
import type { Actor } from "../../http/actor.ts";
import { NOT_FOUND, refuse, stale, type Refusal } from "../../http/refusals.ts";
import { isAuthor } from "./policy.ts";
import { findReadableCard, type CardRow } from "./queries.ts";

/** The actor's own card; a card that is open to them but not theirs is not written on. */
export async function ownCard(db: Db, actor: Actor, id: string): Promise<CardRow | Refusal> {
  const card = await findReadableCard(db, actor, id);
  if (card === undefined) return NOT_FOUND;
  if (!isAuthor(actor, card)) return refuse("not_allowed", "Only its author writes on a card.");
  return card;
}

/** The words of another device have come first: they come back with the refusal, so that both can be merged. */
export function staleCard(card: CardRow): Refusal {
  return stale({ revision: card.revision, draft: card.draft });
}

/** Why a card is not wanted, in a sentence that says what to do. */
export function whyNotAwaited(card: CardRow): string {
  if (card.seat_state !== "expected")
    return "You are not expected at this interview any more. Your words are kept; ask whoever plans it to expect you again.";
  if (card.interview_state === "moved")
    return "This interview was moved. Your words are kept; open the card of the new time.";
  return "This interview did not take place, so it owes no card. Your words are kept; if it did, ask whoever plans it to mark it held.";
}

/** A card's step for the audit log. It proves the content by its hash and repeats none of it. */
export function cardStep(
  action: string,
  card: { id: string; state: string; version: number },
  after: { state: string; document: unknown; counts?: string; clerical?: boolean },
): AuditEntry {
  const sha256 = createHash("sha256").update(JSON.stringify(after.document)).digest("hex");
  return {
    action,
    subject: { kind: "scorecard", id: card.id },
    changes: {
      state: { before: card.state, after: after.state },
      version: { before: card.version, after: card.version + 1 },
      contentSha256: { after: sha256 },
      ...(after.counts === undefined ? {} : { counts: { after: after.counts } }),
      ...(after.clerical === undefined ? {} : { clerical: { after: after.clerical } }),
    },
  };
}
