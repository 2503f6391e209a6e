import { createHash, randomBytes } from "node:crypto";

/** The secret of a link: 256 random bits. Only its hash is stored. */
export function newLinkSecret(): { secret: string; hash: Buffer } {
  const secret = randomBytes(32).toString("base64url");
  return { secret, hash: hashLinkSecret(secret) };
}

export function hashLinkSecret(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}
