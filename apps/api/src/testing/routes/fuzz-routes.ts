import { asyncProperty, assert } from "fast-check";
import { inFrontOf, URL_OF_TESTS, type Sent } from "../client.ts";
import { PASSWORD, type Person } from "../world.ts";
import { arbitraryCall, bent, type BentCall } from "./arbitrary-call.ts";
import { attempt, rightAttempt } from "./call-listed.ts";
import { errorBodyFault } from "./error-body.ts";
import type { RouteBook } from "./listed.ts";
import type { TwoHouses } from "./two-houses.ts";

/** What a refusal may write: the trace that it happened. */
const TRACES = [
  "rate_limit_counters",
  "sign_in_events",
  "sign_in_heads",
  "audit_events",
  "audit_heads",
  "audit_values",
];

/** How often each status came: a fuzzer that is only ever refused at the door has tried nothing. */
export type FuzzReport = { calls: number; statuses: Record<number, number> };

/**
 * Bends right calls of every route, `calls` of them from `seed`, and throws at the first, made small, that answers
 * 5xx, refuses with anything but the one error body, or writes although it refuses or only reads.
 */
export async function fuzzRoutes(
  houses: TwoHouses,
  book: RouteBook,
  options: { calls: number; seed: number },
): Promise<FuzzReport> {
  const report: FuzzReport = { calls: 0, statuses: {} };
  const names = Object.keys(book);
  const snapshot = await rowCounter(houses);
  const hashes = await passwordHashes(houses);
  await assert(
    asyncProperty(arbitraryCall(names), async (call) => {
      const fault = await tryCall(houses, book, call, snapshot, report);
      if (report.calls % 50 === 0) await houses.superuser.query("delete from rate_limit_counters");
      // A running server's tables are counted now and then; here nobody else does it.
      if (report.calls % 250 === 0) await houses.superuser.query("analyze");
      if (book[call.name]?.endsSessions === true) await comeBack(houses, call, hashes);
      if (fault !== null) throw new Error(fault);
    }),
    { numRuns: options.calls, seed: options.seed, includeErrorInReport: true },
  );
  return report;
}

async function tryCall(
  houses: TwoHouses,
  book: RouteBook,
  call: BentCall,
  snapshot: () => Promise<string>,
  report: FuzzReport,
): Promise<string | null> {
  const listed = book[call.name];
  if (listed === undefined) return null;
  const right = await rightAttempt(call.name, listed, houses.own, houses.own.owner);
  const caller = callerOf(houses, call);
  const params = Object.keys(right.params).map((key, i): [string, string] => [
    key,
    encodeURIComponent((call.params?.[i] ?? right.params[key] ?? "").toWellFormed()),
  ]);
  const before = await snapshot();
  const sent = await attempt(caller, call.name, {
    params: Object.fromEntries(params),
    query: call.query,
    body: listed.body === undefined ? undefined : JSON.stringify(bent(right.body, call)),
    headers: { ...right.headers, ...asHeader("if-match", call.ifMatch) },
  });
  report.calls += 1;
  report.statuses[sent.status] = (report.statuses[sent.status] ?? 0) + 1;
  return faultOf(call, sent, before !== (await snapshot()));
}

function faultOf(call: BentCall, sent: Sent, wrote: boolean): string | null {
  const told = `${call.name} answered ${sent.status} ${JSON.stringify(sent.body)}`;
  if (sent.status >= 500) return told;
  if (sent.status >= 400 && errorBodyFault(sent) !== null)
    return `${told}: ${errorBodyFault(sent)}`;
  if (wrote && (sent.status >= 400 || call.name.startsWith("GET "))) return `${told} and wrote`;
  return null;
}

function callerOf(houses: TwoHouses, call: BentCall): Person {
  const person = houses.people[call.caller === "interviewer" ? "interviewer" : "owner"];
  const caller = inFrontOf(houses.world.app, URL_OF_TESTS, person);
  if (call.caller === "nobody") caller.cookie = "";
  return caller;
}

/** A header carries only what HTTP lets through. */
function asHeader(name: string, value: string | null): Record<string, string> {
  return value === null ? {} : { [name]: value.replaceAll(/[^\x20-\x7e]/g, "?").trim() };
}

/** Whose session has just been ended, or password changed, is let in again. */
async function comeBack(
  houses: TwoHouses,
  call: BentCall,
  hashes: Map<string, string>,
): Promise<void> {
  if (call.caller === "nobody") return;
  const person = houses.people[call.caller];
  await houses.superuser.query('update auth."account" set password = $2 where "userId" = $1', [
    person.userId,
    hashes.get(person.userId),
  ]);
  person.cookie = "";
  await person.call("POST /api/session", {
    body: { email: person.email, password: PASSWORD, sharedComputer: false },
    address: `10.255.${(houses.own.unique().length * 7) % 256}.1`,
  });
}

async function passwordHashes({ superuser }: TwoHouses): Promise<Map<string, string>> {
  const found = await superuser.query<{ userId: string; password: string }>(
    'select "userId", password from auth."account"',
  );
  return new Map(found.rows.map((row) => [row.userId, row.password]));
}

/** Tells one state of the tables from another: how many rows each has, and which wrote last. */
async function rowCounter({ superuser }: TwoHouses): Promise<() => Promise<string>> {
  const tables = await superuser.query<{ name: string }>(
    `select oid::regclass::text as name from pg_class
     where relkind = 'r' and relnamespace = 'public'::regnamespace and not relname = any ($1)
     order by 1`,
    [TRACES],
  );
  const names = [...tables.rows.map((row) => row.name), 'auth."user"', 'auth."account"'];
  const statement = names
    .map(
      (name) => `select count(*) || ':' || coalesce(max(xmin::text::bigint), 0) as n from ${name}`,
    )
    .join(" union all ");
  return async () => {
    const counted = await superuser.query<{ n: string }>({ text: statement, name: "row-counter" });
    return counted.rows.map((row) => row.n).join(" ");
  };
}
