import type { Db } from "../../db/tenant.ts";
import type { Actor } from "../../http/actor.ts";
import { NOT_FOUND, refuse, type Refusal } from "../../http/refusals.ts";
import { openingOf } from "../candidates/policy.ts";
import {
  findVisibleApplication,
  lockApplication,
  type ApplicationRow,
} from "../candidates/queries.ts";
import { canDecide, canReadRoundUp } from "../openings/policy.ts";

type Reach = { db: Db; actor: Actor; params: { applicationId: string } };

/** The application, for somebody who may read its round-up. */
export async function reachToRead({ db, actor, params }: Reach): Promise<ApplicationRow | Refusal> {
  const application = await findVisibleApplication(db, actor, params.applicationId);
  if (application === undefined) return NOT_FOUND;
  if (canReadRoundUp(actor, openingOf(application))) return application;
  return refuse(
    "not_allowed",
    "The round-up is read by the opening's hiring manager, its deputies, admins, owners and auditors.",
  );
}

/** The application, held for a change by somebody who may decide. */
export async function reachToDecide(reach: Reach): Promise<ApplicationRow | Refusal> {
  const { db, actor, params } = reach;
  if ((await findVisibleApplication(db, actor, params.applicationId)) === undefined)
    return NOT_FOUND;
  await lockApplication(db, actor.orgId, params.applicationId);
  const application = await findVisibleApplication(db, actor, params.applicationId);
  if (application === undefined) return NOT_FOUND;
  if (!canDecide(actor, openingOf(application)))
    return refuse(
      "not_allowed",
      "The opening's hiring manager, its deputies, admins and owners decide.",
    );
  if (application.opening_archived_at !== null || application.archived_at !== null)
    return refuse("conflict", "This is archived. Restore it before you go on.");
  return application;
}
