import type { FinishFirstRun } from "@evenhand/contract/first-run";
import { accountFor } from "../../auth/accounts.ts";
import { writeAudit } from "../../db/audit.ts";
import { newId } from "../../db/ids.ts";
import { mintOrgId, withoutTenant, withTenant, type OrgId } from "../../db/tenant.ts";
import { hashLinkSecret, newLinkSecret } from "../../http/link-token.ts";
import { refuse, type Refusal } from "../../http/refusals.ts";
import type { Services } from "../../http/services.ts";
import {
  anyOrganisation,
  ownerTokenIsGood,
  replaceOwnerToken,
  spendOwnerToken,
} from "./owner-token-queries.ts";
import { addMember, addOrganisation } from "./queries.ts";

const SPENT = refuse(
  "gone",
  "This link has been used or replaced. The newest one stands in the server's own output; starting the server again prints a new one.",
);

/** Is there no organisation yet? */
export async function firstRunIsOpen(services: Pick<Services, "database">): Promise<boolean> {
  return !(await withoutTenant(services.database.pool, anyOrganisation));
}

/** A new single-use token for the first owner; earlier ones stop working. Null once an organisation exists. */
export async function issueOwnerToken(
  services: Pick<Services, "database" | "now">,
): Promise<string | null> {
  if (!(await firstRunIsOpen(services))) return null;
  const { secret, hash } = newLinkSecret();
  await withoutTenant(services.database.pool, (db) => replaceOwnerToken(db, hash, services.now()));
  return secret;
}

/** Step one: a refusal, or null where the token would be taken. */
export async function checkOwnerToken(services: Services, token: string): Promise<Refusal | null> {
  const good = await withoutTenant(services.database.pool, (db) =>
    ownerTokenIsGood(db, hashLinkSecret(token)),
  );
  return good ? null : SPENT;
}

/** Step two: spends the token and makes organisation, owner and first audit event in one transaction. */
export async function finishFirstRun(
  services: Services,
  input: FinishFirstRun,
  requestId: string,
): Promise<{ orgId: OrgId; userId: string; membershipId: string } | Refusal> {
  const userId = await accountFor(services, input);
  if (userId === null) {
    return refuse(
      "wrong_credentials",
      "An account with this address exists already. Enter its password.",
    );
  }
  const now = services.now();
  const orgId = mintOrgId(newId());
  const membershipId = newId();
  return withTenant(services.database.pool, { orgId, userId }, async (db) => {
    if (!(await spendOwnerToken(db, hashLinkSecret(input.token), now))) return SPENT;
    await addOrganisation(db, {
      id: orgId,
      name: input.organisation,
      timeZone: input.timeZone,
      createdAt: now,
    });
    await addMember(db, orgId, {
      id: membershipId,
      userId,
      name: input.name,
      email: input.email,
      role: "owner",
      joinedAt: now,
    });
    await writeAudit(db, orgId, { userId, membershipId, requestId }, now, [
      {
        action: "organisation.created",
        subject: { kind: "organisation", id: orgId },
        changes: { name: { after: input.organisation }, timeZone: { after: input.timeZone } },
      },
      {
        action: "member.joined",
        subject: { kind: "member", id: membershipId },
        changes: { role: { after: "owner" } },
      },
    ]);
    return { orgId, userId, membershipId };
  });
}
