import type { OrgId } from "../../db/tenant.ts";
import { mintOrgId } from "../../db/tenant.ts";
import { hashLinkSecret, newLinkSecret } from "../../http/link-token.ts";

const DAY = 86_400_000;

/** An invitation is good for seven days. */
export function invitationExpiry(now: Date): Date {
  return new Date(now.getTime() + 7 * DAY);
}

/** A link carries the organisation's id before its secret, since nobody is signed in when it is opened. */
export function newInvitationLink(url: string, orgId: OrgId): { link: string; hash: Buffer } {
  const { secret, hash } = newLinkSecret();
  // Behind the fragment sign, so that the token is sent to no server and stands in no log.
  return { link: `${url}/invitation#${orgId}.${secret}`, hash };
}

/** Null where the text is no token of ours. */
export function readInvitationToken(token: string): { orgId: OrgId; hash: Buffer } | null {
  const [org, secret] = token.split(".");
  if (org === undefined || secret === undefined) return null;
  try {
    return { orgId: mintOrgId(org), hash: hashLinkSecret(secret) };
  } catch {
    return null;
  }
}
