import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emptyLedger, invite, writeUntilKilled } from "./acknowledged-writes.testing.ts";
import {
  killEverything,
  killServer,
  removeData,
  startEvenhand,
  temporaryData,
  type EvenhandProcess,
} from "./evenhand-process.testing.ts";
import { finishFirstRun, type Owner } from "./owner.testing.ts";
import { readStoredWrites, type StoredWrites } from "./stored-writes.testing.ts";

/** One way to lose a server, and where its data lies meanwhile. */
export type Blow = {
  name: string;
  data: string;
  strike: (server: EvenhandProcess, data: string) => Promise<void>;
  /** What the next start says. */
  next: string;
  clear: (data: string) => Promise<void>;
};

/** `rounds` times: write, kill -9 in the middle, start again without help, and look at every promise. */
export function describeKills(rounds: number): void {
  const clear = removeData;
  describe.runIf(process.platform === "linux")("a server that is killed", () => {
    describeBlows(rounds, {
      name: "kill -9 of the server",
      data: temporaryData(),
      strike: killServer,
      next: "taken over from an earlier run",
      clear,
    });
    describeBlows(rounds, {
      name: "kill -9 of every process",
      data: temporaryData(),
      strike: killEverything,
      next: "started on port",
      clear,
    });
  });
}

export function describeBlows(rounds: number, { name, data, strike, next, clear }: Blow): void {
  const numbers = Array.from({ length: rounds }, (_, index) => index + 1);
  describe(`after ${name}`, () => {
    const ledger = emptyLedger();
    let server: EvenhandProcess;
    let owner: Owner;
    beforeAll(async () => {
      server = await startEvenhand(data);
      owner = await finishFirstRun(server);
    });
    afterAll(() => clear(data));

    it.for(numbers)("nothing acknowledged is lost, nothing is half written: round %i", async () => {
      await writeUntilKilled(owner, ledger, () => strike(server, data));
      server = await startEvenhand(data);
      expect(server.stderr()).toContain(next);
      owner.url = server.url;
      expect((await fetch(`${owner.url}/readyz`)).status).toBe(200);

      const found = await readStoredWrites(data);
      expectWhole(found);
      expect(idsByEmail(found)).toMatchObject(Object.fromEntries(ledger.invited));
      const { name } = ledger;
      const names = {
        [name.revision]: name.acknowledged,
        [name.revision + 1]: name.unanswered,
      };
      expect(names[found.organisation.revision]).toBe(found.organisation.name);

      const retries = ledger.unanswered.map((attempt) => invite(owner, ledger, attempt));
      expect(await Promise.all(retries)).not.toContain(false);
      ledger.unanswered.length = 0;
      const afterwards = await readStoredWrites(data);
      expectWhole(afterwards);
      expect(afterwards.invitations).toHaveLength(ledger.invited.size);
      expect(idsByEmail(afterwards)).toEqual(Object.fromEntries(ledger.invited));
      name.acknowledged = afterwards.organisation.name;
      name.revision = afterwards.organisation.revision;
    });
  });
}

/** Each change stands with its audit event and its stored answer, and every chain holds. */
function expectWhole(found: StoredWrites): void {
  expect(found.chains.map((chain) => chain.fault)).toEqual([null, null]);
  expect(found.auditedInvitations.toSorted()).toEqual(
    found.invitations.map((invitation) => invitation.id).toSorted(),
  );
  expect(found.keys).toHaveLength(found.invitations.length);
  expect(found.auditedRenames).toBe(found.organisation.revision - 1);
}

function idsByEmail(found: StoredWrites): Record<string, string> {
  return Object.fromEntries(found.invitations.map(({ email, id }) => [email, id]));
}
