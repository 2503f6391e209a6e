import type { ScorecardView } from "@evenhand/contract/scorecards";
import type { Db } from "../../db/tenant.ts";
import { outstandingCards } from "../../db/visible-scorecards.ts";
import type { Actor } from "../../http/actor.ts";
import { presentHandOvers } from "./hand-overs.ts";
import { listArrangements, listColleagues, listHandOvers } from "./panel-queries.ts";
import { isAuthor } from "./policy.ts";
import { presentCard } from "./present.ts";
import { findPrivateNote } from "./private-note-queries.ts";
import type { CardRow } from "./queries.ts";
import { listVersions } from "./version-queries.ts";
import { whyHidden } from "./why-hidden.ts";

/** A card that the actor may read, with everything that stands around it. */
export async function viewCard(
  db: Db,
  actor: Actor,
  card: CardRow,
  now: Date,
): Promise<ScorecardView> {
  const { orgId } = actor;
  const colleagues = await listColleagues(db, actor, card.interview_id, card.author_id);
  const outstanding = await outstandingCards(db, actor, card.person_id);
  const note = isAuthor(actor, card)
    ? await findPrivateNote(db, orgId, { cardId: card.id, authorId: actor.membershipId })
    : undefined;
  // Free text may name the candidate, so a blind reviewer reads none.
  const handOvers = card.is_blind_to_viewer
    ? []
    : await listHandOvers(db, orgId, {
        applicationId: card.application_id,
        notStage: card.stage_id,
        knownVersion: card.rubric_version_id,
      });
  return presentCard(
    {
      card,
      versions: await listVersions(db, orgId, card.id),
      colleagues,
      arrangements: card.is_blind_to_viewer
        ? []
        : await listArrangements(db, orgId, card.application_id),
      handOvers: presentHandOvers(handOvers, card),
      hidden: whyHidden(card, actor, colleagues, outstanding),
      privateNote: note === undefined ? null : { body: note.body, revision: note.revision },
    },
    actor,
    now,
  );
}
