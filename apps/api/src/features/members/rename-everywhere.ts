import { renameUser } from "../../db/accounts.ts";
import { writeAudit } from "../../db/audit.ts";
import { membershipsOf } from "../../db/memberships.ts";
import { withTenant } from "../../db/tenant.ts";
import type { SignedIn } from "../../http/actor.ts";
import { announce } from "../../db/event-hub.ts";
import type { Services } from "../../http/services.ts";
import { changeMember, findMember } from "./queries.ts";

/** A person's own name: on the account, and copied to each of their memberships. */
export async function renameEverywhere(
  services: Services,
  user: SignedIn,
  name: string,
  requestId: string,
): Promise<void> {
  const now = services.now();
  await renameUser(services.database.auth, user.userId, name, now);
  for (const { orgId, membershipId } of await membershipsOf(services.database.pool, user.userId)) {
    await withTenant(services.database.pool, { orgId, userId: user.userId }, async (db) => {
      const member = await findMember(db, orgId, membershipId);
      if (member === undefined || member.name === name) return;
      const changed = await changeMember(db, orgId, membershipId, member.revision, { name });
      if (changed === undefined) throw new Error("the membership was changed at the same moment");
      await announce(db, orgId, { noun: "members", id: membershipId });
      await writeAudit(db, orgId, { userId: user.userId, membershipId, requestId }, now, [
        {
          action: "member.renamed",
          subject: { kind: "member", id: membershipId },
          changes: { name: { before: member.name, after: name } },
        },
      ]);
    });
  }
}
