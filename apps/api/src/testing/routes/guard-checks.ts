import type { Hono } from "hono";
import { DEFAULT_BODY_LIMIT } from "../../http/read-input.ts";
import type { Corridor } from "../../http/corridor.ts";
import { newId } from "../../db/ids.ts";
import { createClient, inFrontOf, URL_OF_TESTS } from "../client.ts";
import { attempt, rightAttempt } from "./call-listed.ts";
import { refusalFaults } from "./error-body.ts";
import type { Listed, RouteBook } from "./listed.ts";
import type { TwoHouses } from "./two-houses.ts";

type App = Hono<Corridor>;

/** Routes that nobody listed, and listed ones that are not there. */
export function unlisted(app: App, book: RouteBook, wildcards: Record<string, number>): string[] {
  const faults: string[] = [];
  const seen = new Map<string, number>();
  for (const { method, path } of app.routes) {
    const name = `${method} ${path}`;
    seen.set(name, (seen.get(name) ?? 0) + 1);
  }
  for (const [name, count] of seen) {
    const wanted = wildcards[name] ?? (book[name] === undefined ? 0 : 1);
    if (wanted === 0) faults.push(`${name} is mounted and nobody listed it`);
    else if (count !== wanted) faults.push(`${name} is mounted ${count} times, listed ${wanted}`);
  }
  for (const name of [...Object.keys(book), ...Object.keys(wildcards)]) {
    if (!seen.has(name)) faults.push(`${name} is listed and not mounted`);
  }
  return faults;
}

/** Routes that answer without a session, or on a cookie that nobody was given. */
export async function openWithoutSession(
  app: App,
  book: RouteBook,
  houses: TwoHouses,
): Promise<string[]> {
  const faults: string[] = [];
  for (const [name, listed] of entries(book)) {
    if (listed.door === "public") continue;
    const call = await rightAttempt(name, listed, houses.own, houses.own.owner);
    const nobody = createClient(app, URL_OF_TESTS);
    nobody.organisation = houses.own.orgId;
    const sent = await attempt(nobody, name, call);
    faults.push(...refusalFaults(`${name} without a session`, sent, [401], "not_signed_in"));
    nobody.cookie = "evenhand_session=made-up-token.made-up-signature";
    const forged = await attempt(nobody, name, call);
    faults.push(...refusalFaults(`${name} with a forged cookie`, forged, [401], "session_expired"));
  }
  return faults;
}

/** Routes that answer the owner of one organisation with anything of another. */
export async function openAcrossHouses(
  app: App,
  book: RouteBook,
  houses: TwoHouses,
): Promise<string[]> {
  const faults: string[] = [];
  const { own, other } = houses;
  const owner = inFrontOf(app, URL_OF_TESTS, own.owner);
  for (const [name, listed] of entries(book)) {
    if (listed.door === "public" || listed.endsSessions === true) continue;
    const right = await rightAttempt(name, listed, own, owner);
    const mine = await attempt(owner, name, right);
    if (mine.status >= 400)
      faults.push(`${name}: the owner is answered ${mine.status} where it is their own`);
    const told = [mine];

    const untouched = await houses.otherRows();
    const elsewhere = await attempt(owner, name, {
      ...(await rightAttempt(name, listed, own, owner)),
      headers: { ...right.headers, ...freshKey(name), "evenhand-organisation": other.orgId },
    });
    const wanted = listed.elsewhere ?? 404;
    if (wanted >= 400)
      faults.push(...refusalFaults(`${name} naming another organisation`, elsewhere, [wanted]));
    if (untouched !== (await houses.otherRows()))
      faults.push(`${name} naming another organisation changed its rows`);
    told.push(elsewhere);

    if (listed.params !== undefined) {
      const theirs = await rightAttempt(name, listed, other, other.owner);
      const planted = await houses.otherRows();
      const sent = await attempt(owner, name, { ...right, ...theirs });
      faults.push(...refusalFaults(`${name} with another's id`, sent, [404], "not_found"));
      if (planted !== (await houses.otherRows()))
        faults.push(`${name} with another's id changed the other organisation's rows`);
      if (untouched === planted && listed.door === "member")
        faults.push(`${name}: nothing was planted in the other organisation`);
      const nowhere = await attempt(owner, name, {
        ...theirs,
        params: Object.fromEntries(Object.keys(theirs.params).map((key) => [key, newId()])),
        headers: { ...theirs.headers, ...freshKey(name) },
      });
      if (withoutRequestId(nowhere.body) !== withoutRequestId(sent.body))
        faults.push(`${name} answers another's id otherwise than an id that does not exist`);
      told.push(sent);
    }
    if (
      told.some((sent) =>
        JSON.stringify(sent.body).toLowerCase().includes(other.mark.toLowerCase()),
      )
    )
      faults.push(`${name} shows what belongs to another organisation`);
  }
  return faults;
}

/** Routes that take what they do not know: other keys, other media, what is not JSON, what is too large. */
export async function looseInputs(app: App, book: RouteBook, houses: TwoHouses): Promise<string[]> {
  const faults: string[] = [];
  const owner = inFrontOf(app, URL_OF_TESTS, houses.own.owner);
  for (const [name, listed] of entries(book)) {
    const right = await rightAttempt(name, listed, houses.own, owner);
    const refused = async (
      what: string,
      change: Partial<typeof right>,
      status: number,
      code: string,
    ): Promise<void> => {
      const sent = await attempt(owner, name, {
        ...right,
        ...change,
        headers: { ...right.headers, ...freshKey(name), ...change.headers },
      });
      faults.push(...refusalFaults(`${name} with ${what}`, sent, [status], code));
    };
    const type = (value: string) => ({ headers: { "content-type": value } });
    if (listed.body !== undefined) {
      const body = right.body as object;
      const text = JSON.stringify(body);
      const large = JSON.stringify({
        ...body,
        padding: "x".repeat(listed.bodyLimit ?? DEFAULT_BODY_LIMIT),
      });
      await refused("an unknown key", { body: { ...body, surprise: 1 } }, 422, "invalid_input");
      const proto = text.replace("{", '{"__proto__":{"role":"owner"},');
      await refused("__proto__ in it", { body: proto }, 422, "invalid_input");
      await refused("a list", { body: [body] }, 422, "invalid_input");
      await refused("null", { body: "null" }, 422, "invalid_input");
      await refused("half of the JSON", { body: text.slice(0, -1) }, 400, "malformed_json");
      await refused("no JSON", { body: "" }, 400, "malformed_json");
      await refused("plain text", { body: text, ...type("text/plain") }, 415, "wrong_media_type");
      await refused(
        "a form",
        { body: "a=b", ...type("application/x-www-form-urlencoded") },
        415,
        "wrong_media_type",
      );
      await refused("too much", { body: large }, 413, "body_too_large");
      await refused(
        "too much announced",
        { body: text, headers: { "content-length": `${large.length}` } },
        413,
        "body_too_large",
      );
    }
    if (listed.query === true)
      await refused("an unknown query", { query: { surprise: "1" } }, 422, "invalid_input");
    for (const key of Object.keys(right.params)) {
      for (const wrong of ["1", "x'; select 1", newId().toUpperCase(), "%00", "%zz"]) {
        const params = {
          ...right.params,
          [key]: wrong.startsWith("%") ? wrong : encodeURIComponent(wrong),
        };
        await refused(`${key} that is no id`, { params }, 404, "not_found");
      }
    }
  }
  return faults;
}

/** Paths that answer a method which nobody listed for them. */
export async function otherMethods(
  app: App,
  book: RouteBook,
  houses: TwoHouses,
): Promise<string[]> {
  const faults: string[] = [];
  const owner = inFrontOf(app, URL_OF_TESTS, houses.own.owner);
  for (const [name, listed] of entries(book)) {
    const [, path = ""] = name.split(" ");
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
      const asked = `${method} ${path}`;
      if (book[asked] !== undefined) continue;
      // The web shell answers any GET that is not the api's.
      if (method === "GET" && !path.startsWith("/api/")) continue;
      const right = await rightAttempt(asked, listed, houses.own, owner);
      const call = method === "GET" || method === "OPTIONS" ? { ...right, body: undefined } : right;
      faults.push(...refusalFaults(asked, await attempt(owner, asked, call), [404, 405]));
    }
  }
  return faults;
}

function entries(book: RouteBook): [string, Listed][] {
  return Object.entries(book);
}

let keys = 0;
function freshKey(name: string): Record<string, string> {
  return name.startsWith("POST ") ? { "idempotency-key": `guard-check-${++keys}` } : {};
}

function withoutRequestId(body: unknown): string {
  return JSON.stringify(body, (key, value: unknown) => (key === "requestId" ? null : value));
}
