import { Role } from "@evenhand/contract/members";
import type { Hono } from "hono";
import { newId } from "../../db/ids.ts";
import type { Corridor } from "../../http/corridor.ts";
import { createClient, inFrontOf, URL_OF_TESTS, type Sent } from "../client.ts";
import { PASSWORD, type Person } from "../world.ts";
import { attempt, rightAttempt, type Attempt } from "./call-listed.ts";
import { errorBodyFault } from "./error-body.ts";
import type { Listed, RouteBook } from "./listed.ts";
import type { TwoHouses } from "./two-houses.ts";

/** How many cells were tried, and what each wrong one answered. */
export type MatrixReport = { cells: number; faults: string[] };

/**
 * Every role × every route × three organisations: their own, one they name without belonging to it, and their
 * own with the id of something in another. Each answer is compared with the book, and read for the other's mark.
 */
export async function walkMatrix(
  app: Hono<Corridor>,
  book: RouteBook,
  houses: TwoHouses,
  roles: readonly Role[] = Role.options,
): Promise<MatrixReport> {
  const faults: string[] = [];
  let cells = 0;
  for (const [i, [name, listed]] of inOrder(book).entries()) {
    // A running server's tables are counted now and then; here they grow faster than anybody counts.
    if (i % 10 === 0) await houses.superuser.query("analyze");
    const refused = await refusedAttempts(name, listed, houses);
    for (const role of roles) {
      const check = (where: string, sent: Sent, wanted: number) => {
        cells += 1;
        faults.push(...cellFaults(`${role}: ${name} ${where}`, sent, wanted, houses.other.mark));
      };
      const call = async (organisation: string, shared: Attempt | null) => {
        const caller = await callerFor(app, listed, houses, role);
        caller.organisation = organisation;
        return attempt(
          caller,
          name,
          shared ?? (await rightAttempt(name, listed, houses.own, caller)),
        );
      };
      const { own, other } = houses;
      const status = typeof listed.status === "number" ? listed.status : listed.status[role];
      check("at home", await call(own.orgId, status === 403 ? refused.mine() : null), status);
      if (listed.door === "public") continue;
      const wanted = listed.elsewhere ?? 404;
      check("elsewhere", await call(other.orgId, wanted === 404 ? refused.mine() : null), wanted);
      if (listed.params === undefined) continue;
      const theirs = await call(own.orgId, refused.theirs());
      const nobodys = await call(own.orgId, refused.nobodys());
      // Whoever may not do this at all may be told so; whether the id exists may be told to nobody.
      check("with another's id", theirs, status === 403 && theirs.status === 403 ? 403 : 404);
      if (theirs.status !== nobodys.status)
        faults.push(`${role}: ${name} tells another's id from one that does not exist`);
    }
  }
  return { cells, faults };
}

/** Right calls whose refusal leaves them as they were, so that every role may be refused the same ones. */
async function refusedAttempts(name: string, listed: Listed, houses: TwoHouses) {
  const { own, other } = houses;
  const mine = await rightAttempt(name, listed, own, own.owner);
  const theirs =
    listed.params === undefined ? mine : await rightAttempt(name, listed, other, other.owner);
  const random = Object.keys(theirs.params).map((key): [string, string] => [key, newId()]);
  return {
    mine: () => withFreshKey(mine),
    theirs: () => withFreshKey(theirs),
    nobodys: () => withFreshKey({ ...theirs, params: Object.fromEntries(random) }),
  };
}

function withFreshKey(call: Attempt): Attempt {
  if (call.headers["idempotency-key"] === undefined) return call;
  return { ...call, headers: { ...call.headers, "idempotency-key": `matrix-${newId()}` } };
}

function cellFaults(cell: string, sent: Sent, wanted: number, mark: string): string[] {
  const faults: string[] = [];
  if (sent.status !== wanted) faults.push(`${cell}: answered ${sent.status}, want ${wanted}`);
  const fault = sent.status >= 400 ? errorBodyFault(sent) : null;
  if (fault !== null) faults.push(`${cell}: ${fault}`);
  if (JSON.stringify(sent.body).toLowerCase().includes(mark.toLowerCase()))
    faults.push(`${cell}: shows what belongs to another organisation`);
  return faults;
}

/** Whoever is about to end their sessions signs in for it anew. */
async function callerFor(
  app: Hono<Corridor>,
  listed: Listed,
  houses: TwoHouses,
  role: Role,
): Promise<Person> {
  const person = inFrontOf(app, URL_OF_TESTS, houses.people[role]);
  if (listed.endsSessions !== true) return person;
  const again = createClient(app, URL_OF_TESTS);
  const { email } = person;
  await attempt(again, "POST /api/session", {
    params: {},
    query: {},
    headers: {},
    body: { email, password: PASSWORD, sharedComputer: false },
  });
  return Object.assign(person, { cookie: again.cookie });
}

/** Routes that end sessions come last. */
function inOrder(book: RouteBook): [string, Listed][] {
  const entries = Object.entries(book);
  return [
    ...entries.filter(([, listed]) => listed.endsSessions !== true),
    ...entries.filter(([, listed]) => listed.endsSessions === true),
  ];
}
