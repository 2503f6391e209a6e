import { newId } from "../../db/ids.ts";
import { refuse, Refusal, stale } from "../../http/refusals.ts";
import type { MemberCall } from "../../http/route.ts";
import { ownCard } from "./own-card.ts";
import { addPrivateNote, findPrivateNote, savePrivateNote } from "./private-note-queries.ts";

/** The author's note to themselves: autosaved, never audited, announced to nobody. */
export async function saveNote(
  call: MemberCall<"PUT /api/scorecards/:scorecardId/private-note">,
): Promise<{ revision: number } | Refusal> {
  const { db, actor, params, body, now } = call;
  const card = await ownCard(db, actor, params.scorecardId);
  if (card instanceof Refusal) return card;
  const note = { cardId: card.id, authorId: actor.membershipId, body: body.body, at: now };
  const saved =
    body.revision === 0
      ? await addPrivateNote(db, actor.orgId, { ...note, id: newId() })
      : await savePrivateNote(db, actor.orgId, { ...note, revision: body.revision });
  if (saved !== undefined) return { revision: saved.revision };
  const current = await findPrivateNote(db, actor.orgId, note);
  if (current?.legal_hold === true)
    return refuse("conflict", "This note is under legal hold and stays as it is.");
  return stale(current === undefined ? null : { body: current.body, revision: current.revision });
}
