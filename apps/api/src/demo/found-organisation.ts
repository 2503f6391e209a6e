import type { Role } from "@evenhand/contract/members";
import { DEMO_DOMAIN, DEMO_PASSWORD } from "../auth/demo-accounts.ts";
import { withoutTenant } from "../db/tenant.ts";
import { acceptInvitation } from "../features/members/accept-invitation.ts";
import { finishFirstRun } from "../features/members/first-run.ts";
import { replaceOwnerToken } from "../features/members/owner-token-queries.ts";
import { newLinkSecret } from "../http/link-token.ts";
import { Refusal } from "../http/refusals.ts";
import type { Services } from "../http/services.ts";
import { handOf, type Hand } from "./act-as.ts";

const REQUEST = "demo";

/** An organisation and its first owner, founded as at a first run. */
export async function foundOrganisation(
  services: Services,
  founding: { organisation: string; owner: string; account: string; timeZone: string },
): Promise<Hand> {
  const { secret, hash } = newLinkSecret();
  await withoutTenant(services.database.pool, (db) => replaceOwnerToken(db, hash, services.now()));
  const email = founding.account + DEMO_DOMAIN;
  const made = await finishFirstRun(
    services,
    {
      token: secret,
      name: founding.owner,
      email,
      password: DEMO_PASSWORD,
      organisation: founding.organisation,
      timeZone: founding.timeZone,
    },
    REQUEST,
  );
  if (made instanceof Refusal) throw new Error(made.message);
  return handOf(services, {
    ...made,
    membershipId: made.membershipId,
    name: founding.owner,
    email,
    role: "owner",
  });
}

/** A member who was invited and has accepted. */
export async function joinOrganisation(
  services: Services,
  owner: Hand,
  joining: { name: string; account: string; role: Role },
): Promise<Hand> {
  const email = joining.account + DEMO_DOMAIN;
  const { link } = await owner.do("POST /api/invitations", { body: { email, role: joining.role } });
  const token = link?.split("#")[1] ?? "";
  const joined = await acceptInvitation(
    services,
    { token, name: joining.name, password: DEMO_PASSWORD },
    REQUEST,
    async (userId) => ({ userId }),
  );
  if (joined instanceof Refusal) throw new Error(joined.message);
  return handOf(services, {
    orgId: joined.orgId,
    userId: joined.person.userId,
    membershipId: joined.membershipId,
    name: joining.name,
    email,
    role: joining.role,
  });
}
