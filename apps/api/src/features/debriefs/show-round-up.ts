import type { RoundUp } from "@evenhand/contract/debriefs";
import type { Db } from "../../db/tenant.ts";
import type { Actor } from "../../http/actor.ts";
import type { ApplicationRow } from "../candidates/queries.ts";
import { noteReading } from "../scorecards/reading-queries.ts";
import { viewRoundUp } from "./view-round-up.ts";

/** The round-up as an answer. Whoever it shows anybody's card to is remembered as having read it. */
export async function showRoundUp(
  { db, actor, now }: { db: Db; actor: Actor; now: Date },
  application: ApplicationRow,
): Promise<RoundUp> {
  const view = await viewRoundUp(db, actor, application);
  const showsCards = view.stages.some(({ panel }) =>
    panel.some((seat) => seat.scorecardId !== null),
  );
  if (showsCards) {
    const reading = { applicationId: application.id, memberId: actor.membershipId };
    await noteReading(db, actor.orgId, reading, now);
  }
  return view;
}
