import type { Role } from "@evenhand/contract/members";
import type { OrgId } from "../db/tenant.ts";

/** A signed-in person, before an organisation is chosen. */
export type SignedIn = {
  userId: string;
  name: string;
  email: string;
  sessionId: string;
  sharedComputer: boolean;
  sessionExpiresAt: Date;
};

/** Who acts, and where: an active member of one organisation. Policies are asked with this. */
export type Actor = SignedIn & { orgId: OrgId; membershipId: string; role: Role };
