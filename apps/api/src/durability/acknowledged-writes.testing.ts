import { setTimeout as delay } from "node:timers/promises";
import type { InviteMember } from "@evenhand/contract/invitations";
import { call, type Owner } from "./owner.testing.ts";

export type Attempt = { key: string; body: InviteMember };

/** What the server has said yes to, and what it had not answered when it died. */
export type Ledger = {
  invited: Map<string, string>;
  unanswered: Attempt[];
  /** The name that the server has confirmed, its revision, and the one that may or may not have been written. */
  name: { acknowledged: string; revision: number; unanswered: string | undefined };
};

export function emptyLedger(): Ledger {
  return {
    invited: new Map(),
    unanswered: [],
    name: { acknowledged: "Name 1", revision: 1, unanswered: undefined },
  };
}

let invitations = 0;
let names = 1;

/**
 * Writes without a pause, in three lines of invitations and one of renames, until `during` has ended the server.
 * Only what was answered with success counts as acknowledged.
 */
export async function writeUntilKilled(
  owner: Owner,
  ledger: Ledger,
  during: () => Promise<unknown>,
): Promise<void> {
  let killed = false;
  const isAlive = (): boolean => !killed;
  const lines = [
    ...[1, 2, 3].map(() => inviteWhile(isAlive, owner, ledger)),
    renameWhile(isAlive, owner, ledger),
  ];
  const before = ledger.invited.size;
  while (ledger.invited.size < before + 10) await delay(5);
  await delay(Math.random() * 150);
  await during();
  killed = true;
  await Promise.all(lines);
}

async function inviteWhile(isAlive: () => boolean, owner: Owner, ledger: Ledger): Promise<void> {
  while (isAlive()) {
    const number = ++invitations;
    const body: InviteMember = { email: `person-${number}@example.org`, role: "interviewer" };
    const attempt = { key: `attempt-of-${number}`, body };
    if (!(await invite(owner, ledger, attempt))) ledger.unanswered.push(attempt);
  }
}

/** True when the server has said that it is done. */
export async function invite(owner: Owner, ledger: Ledger, attempt: Attempt): Promise<boolean> {
  const headers = { "idempotency-key": attempt.key };
  const answered = await call(owner, "POST /api/invitations", {
    body: attempt.body,
    headers,
  }).catch(() => undefined);
  if (answered?.status !== 201) return false;
  ledger.invited.set(attempt.body.email, answered.answer.invitation.id);
  return true;
}

async function renameWhile(isAlive: () => boolean, owner: Owner, ledger: Ledger): Promise<void> {
  const { name } = ledger;
  while (isAlive()) {
    name.unanswered = `Name ${++names}`;
    const answered = await call(owner, "PATCH /api/organisation", {
      body: { name: name.unanswered },
      headers: { "if-match": `"${name.revision}"` },
    }).catch(() => undefined);
    // once one is unanswered, the next would be stale if it was written after all
    if (answered?.status !== 200) return;
    name.acknowledged = answered.answer.name;
    name.revision = answered.answer.revision;
    name.unanswered = undefined;
  }
}
