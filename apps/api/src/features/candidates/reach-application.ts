import type { Actor } from "../../http/actor.ts";
import { NOT_FOUND, refuse, type Refusal } from "../../http/refusals.ts";
import type { Db } from "../../db/tenant.ts";
import { canDecide, canManageOpening, type OpeningStake } from "../openings/policy.ts";
import { openingOf } from "./policy.ts";
import { findVisibleApplication, lockApplication, type ApplicationRow } from "./queries.ts";

type Reach = { db: Db; actor: Actor; params: { applicationId: string } };

const ASKED = {
  manage: {
    may: canManageOpening,
    refusal:
      "Candidates are looked after by the opening's hiring manager, its deputies, coordinators, admins and owners.",
  },
  decide: {
    may: canDecide,
    refusal:
      "A stage is closed by the opening's hiring manager, its deputies, an admin or an owner.",
  },
} satisfies Record<
  string,
  { may: (actor: Actor, opening: OpeningStake) => boolean; refusal: string }
>;

/** The application, held for a change: seen, permitted, and not put away. */
export async function reachApplication(
  { db, actor, params }: Reach,
  asked: keyof typeof ASKED = "manage",
  options: { archivedToo?: boolean } = {},
): Promise<ApplicationRow | Refusal> {
  if ((await findVisibleApplication(db, actor, params.applicationId)) === undefined)
    return NOT_FOUND;
  await lockApplication(db, actor.orgId, params.applicationId);
  const application = await findVisibleApplication(db, actor, params.applicationId);
  if (application === undefined) return NOT_FOUND;
  const { may, refusal } = ASKED[asked];
  if (!may(actor, openingOf(application))) return refuse("not_allowed", refusal);
  if (application.opening_archived_at !== null)
    return refuse(
      "conflict",
      "The opening is archived. Restore it before you change its candidates.",
    );
  if (application.archived_at !== null && options.archivedToo !== true)
    return refuse("conflict", "This application is archived. Restore it before you change it.");
  return application;
}
