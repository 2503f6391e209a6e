import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import {
  killEverything,
  removeData,
  startEvenhand,
  temporaryData,
} from "./evenhand-process.testing.ts";
import { finishFirstRun } from "./owner.testing.ts";
import { readStoredWrites } from "./stored-writes.testing.ts";

/** Milliseconds into a first start, which takes about two seconds: initdb, roles, migrations, secret, jobs. */
const moments = Array.from({ length: 20 }, (_, index) => 150 + index * 120);

describe.runIf(process.platform === "linux")("a first start", () => {
  it.for(moments)("killed -9 after %i ms is made good by the next", async (moment) => {
    const data = temporaryData();
    onTestFinished(() => removeData(data));
    const halfway = new AbortController();
    const first = startEvenhand(data, {}, halfway.signal);
    await delay(moment);
    halfway.abort();
    await killEverything(await first, data);

    const server = await startEvenhand(data);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    await finishFirstRun(server);
    const { chains } = await readStoredWrites(data);
    expect(chains.map((chain) => chain.fault)).toEqual([null, null]);
  });
});
