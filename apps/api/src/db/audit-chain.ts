import { createHash } from "node:crypto";

export const GENESIS = Buffer.alloc(32);

/** What one event says, as it is hashed. Values are not in here, only salted hashes of them: they may be erased. */
export type ChainedEvent = {
  position: string;
  at: Date;
  action: string;
  [rest: string]: unknown;
};

/** SHA-256 over the previous hash and the event as JSON with sorted keys. */
export function chainHash(previous: Buffer, event: ChainedEvent): Buffer {
  return createHash("sha256").update(previous).update(canonicalJson(event)).digest();
}

/** SHA-256 over a random salt and the value as JSON with sorted keys, in hexadecimal. */
export function valueHash(salt: Buffer, value: unknown): string {
  return createHash("sha256").update(salt).update(canonicalJson(value)).digest("hex");
}

/** JSON whose object keys are sorted, so that equal values have equal text. Dates are ISO 8601. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner) && !(inner instanceof Date)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
