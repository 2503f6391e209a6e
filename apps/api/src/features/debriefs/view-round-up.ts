import type { RoundUp } from "@evenhand/contract/debriefs";
import type { Db } from "../../db/tenant.ts";
import { outstandingCards } from "../../db/visible-scorecards.ts";
import type { Actor } from "../../http/actor.ts";
import { listMoves } from "../candidates/move-queries.ts";
import { nameOf } from "../candidates/policy.ts";
import type { ApplicationRow } from "../candidates/queries.ts";
import { listClosures } from "../candidates/stage-queries.ts";
import { canDecideOn, canOpenEarly } from "./policy.ts";
import { presentDecision } from "./present-decision.ts";
import { findStanding, listDecisions, listSeats } from "./queries.ts";
import { presentStages } from "./round-up-stages.ts";
import { rubricsOf } from "./rubrics-of.ts";
import { safetyConcerns } from "./safety-concerns.ts";

/** Everything that has come in on one application; where it is hidden from the actor, states alone. */
export async function viewRoundUp(
  db: Db,
  actor: Actor,
  application: ApplicationRow,
): Promise<RoundUp> {
  const { orgId } = actor;
  const standing = await findStanding(db, actor, application.id);
  const outstanding = await outstandingCards(db, actor, application.person_id);
  const isHidden = standing.is_hidden;
  const rows = await listSeats(db, actor, application.id);
  // Hidden is hidden: not even their own card's marks stand alone in a table that shows no others.
  const seats = isHidden ? rows.map((row) => ({ ...row, document: null })) : rows;
  const openingVersionId = application.rubric_version_id;
  const rubrics = await rubricsOf(db, orgId, [
    openingVersionId,
    ...seats.map((seat) => seat.rubric_version_id),
  ]);
  const levels = rubrics.get(openingVersionId)?.rubric.levels ?? [];
  const level = levels.find(({ id }) => id === application.opening_level);
  const mayOpenEarly = canOpenEarly(actor, application, isHidden);
  return {
    applicationId: application.id,
    candidate: { id: application.person_id, name: nameOf(application.person_name) },
    opening: {
      id: application.opening_id,
      title: application.opening_title,
      level: level?.name ?? application.opening_level,
      setting: application.opening_setting,
    },
    hidden: isHidden ? whyHidden(outstanding, mayOpenEarly) : null,
    safety: safetyConcerns(seats, (seat) => {
      const pinned = rubrics.get(seat.rubric_version_id);
      if (pinned === undefined) throw new Error("an interview is pinned to no version");
      return pinned.rubric;
    }),
    stages: presentStages({
      seats,
      openingVersionId,
      rubrics,
      closures: await listClosures(db, orgId, application.id),
      moves: await listMoves(db, actor, application.id),
    }),
    decisions: isHidden
      ? []
      : (await listDecisions(db, orgId, application.id)).map(presentDecision),
    levels: levels.map(({ id, name }) => ({ id, name })),
    needsDecision: standing.needs_decision,
    can: {
      decide: canDecideOn(actor, application, outstanding.length > 0),
      openEarly: mayOpenEarly,
    },
  };
}

function whyHidden(outstanding: { stage: string }[], mayOpenEarly: boolean): RoundUp["hidden"] {
  const stages = [...new Set(outstanding.map((one) => one.stage))].join(", ");
  return {
    because: `You still owe a card for this candidate: ${stages}. Until then you see how far the cards are, and nothing of what they say.`,
    until: "The round-up opens when you have submitted it, or are excused from that interview.",
    canOpenEarly: mayOpenEarly,
  };
}
