import { createHash } from "node:crypto";
import type { Pool } from "pg";
import { dropCounter, raiseCounter } from "../db/rate-limit-counters.ts";
import { refuse, type Refusal } from "./refusals.ts";

/** At most `attempts` in each window of `seconds`, counted in PostgreSQL so that every server counts together. */
export type Limit = { name: string; attempts: number; seconds: number };

export const LIMITS = {
  signInByAddress: { name: "sign-in-address", attempts: 40, seconds: 300 },
  signInByAccount: { name: "sign-in-account", attempts: 10, seconds: 900 },
  linkByAddress: { name: "link-address", attempts: 40, seconds: 300 },
  /** Each may send a mail to somebody who did not ask for it. */
  askedLinkByAccount: { name: "asked-link-account", attempts: 5, seconds: 3_600 },
  /** Counted once the password was right. Three codes of a million are good at any moment. */
  codeByAccount: { name: "code-account", attempts: 5, seconds: 900 },
  codeByAccountADay: { name: "code-account-day", attempts: 50, seconds: 86_400 },
  passwordByAccount: { name: "password-account", attempts: 10, seconds: 900 },
} as const satisfies Record<string, Limit>;

/** Counts one attempt. Over the limit: a refusal that says when to try again. */
export async function countAttempt(
  pool: Pool,
  limit: Limit,
  subject: string,
  now: Date,
): Promise<Refusal | null> {
  const windowStart = new Date(
    Math.floor(now.getTime() / (limit.seconds * 1000)) * limit.seconds * 1000,
  );
  const count = await raiseCounter(pool, counterKey(limit, subject), windowStart);
  if (count <= limit.attempts) return null;
  const retryAfterSeconds = Math.ceil(
    (windowStart.getTime() + limit.seconds * 1000 - now.getTime()) / 1000,
  );
  return refuse("rate_limited", `Too many attempts. Try again in ${inWords(retryAfterSeconds)}.`, {
    retryAfterSeconds,
  });
}

/** Forgets the attempts of a subject who has proved who they are. */
export async function forgiveAttempts(pool: Pool, limit: Limit, subject: string): Promise<void> {
  await dropCounter(pool, counterKey(limit, subject));
}

/** The subject is hashed: neither addresses nor e-mail addresses are kept in clear. */
function counterKey(limit: Limit, subject: string): string {
  return `${limit.name}:${createHash("sha256").update(subject).digest("base64url")}`;
}

function inWords(seconds: number): string {
  return seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
}
