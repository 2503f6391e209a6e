import { request } from "node:http";
import { availableParallelism, loadavg } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createWorld, PASSWORD, type Person, type World } from "../testing/world.ts";
import { openDoor, type Door } from "./open-door.ts";

let world: World;
let owner: Person;
let door: Door;

beforeAll(async () => {
  world = await createWorld();
  owner = await world.organisation("Heron House");
  door = await openDoor({ host: "127.0.0.1", port: 0 });
  door.answerWith(world.app.fetch);
});
afterAll(async () => {
  await door.close(1_000);
  await world.close();
});

/** `own`: how much of the time this very thread was at work; the rest went to other threads and programs. */
type Answer = { status: number; milliseconds: number; own: number };

function ask(method: string, path: string, body?: unknown): Promise<Answer> {
  const started = performance.now();
  const worked = process.threadCpuUsage();
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: "127.0.0.1", port: door.port, method, path, agent: false },
      (response) => {
        response.resume();
        response.on("end", () => {
          const { user, system } = process.threadCpuUsage(worked);
          resolve({
            status: response.statusCode ?? 0,
            milliseconds: performance.now() - started,
            own: (user + system) / 1000,
          });
        });
      },
    );
    sent.on("error", reject);
    if (body !== undefined) sent.setHeader("content-type", "application/json");
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

type Round = { signIns: number[]; slowest: number; mostOwn: number; probes: number };

/** Twenty sign-ins at once, and the slowest answer of /healthz while they run. */
async function round(): Promise<Round> {
  await world.services.database.pool.query("delete from rate_limit_counters");
  const done = new AbortController();
  const signIns = Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      ask("POST", "/api/session", {
        email: i === 0 ? owner.email : `nobody-${i}@example.org`,
        password: PASSWORD,
        sharedComputer: false,
      }),
    ),
  ).finally(() => done.abort());
  const answers: Answer[] = [];
  do {
    answers.push(await ask("GET", "/healthz"));
    await pause(5);
  } while (!done.signal.aborted);
  return {
    signIns: (await signIns).map((answer) => answer.status),
    slowest: Math.max(...answers.map((answer) => answer.milliseconds)),
    mostOwn: Math.max(...answers.map((answer) => answer.own)),
    probes: answers.filter((answer) => answer.status === 200).length,
  };
}

test(
  "twenty sign-ins at once do not hold /healthz up for 100 ms",
  { timeout: 60_000 },
  async () => {
    await ask("GET", "/healthz");
    const rounds = [await round()];
    // A machine that is busy with something else may spoil a round, not every one.
    while (rounds.length < 6 && (rounds.at(-1)?.slowest ?? 0) >= 100) rounds.push(await round());
    for (const { signIns, mostOwn } of rounds) {
      expect(signIns.filter((status) => status === 200)).toHaveLength(1);
      expect(signIns.filter((status) => status === 401)).toHaveLength(19);
      expect(mostOwn).toBeLessThan(100);
    }
    expect(rounds.some(({ probes }) => probes >= 5)).toBe(true);
    // Where others want more than all processors, the clock on the wall tells of them; then only our own time counts.
    const crowded = (loadavg()[0] ?? 0) > availableParallelism() + 2;
    const measured = rounds.map(({ slowest, mostOwn }) => (crowded ? mostOwn : slowest));
    expect(Math.min(...measured)).toBeLessThan(100);
  },
);
