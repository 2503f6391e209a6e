import { newLinkSecret } from "../../http/link-token.ts";
import type { LinkPurpose } from "../../db/connect.ts";

const MINUTE = 60_000;

const KINDS: Record<LinkPurpose, { path: string; minutes: number }> = {
  password: { path: "new-password", minutes: 60 },
  sign_in: { path: "sign-in", minutes: 10 },
};

/** A link into an account, and what is stored of it. The secret stands behind the fragment sign: in no log. */
export function newAccountLink(
  url: string,
  purpose: LinkPurpose,
  now: Date,
): { link: string; hash: Buffer; expiresAt: Date } {
  const { secret, hash } = newLinkSecret();
  const { path, minutes } = KINDS[purpose];
  return {
    link: `${url}/${path}#${secret}`,
    hash,
    expiresAt: new Date(now.getTime() + minutes * MINUTE),
  };
}
