import {
  array,
  constant,
  constantFrom,
  dictionary,
  jsonValue,
  nat,
  oneof,
  record,
  string,
} from "fast-check";
import type { Arbitrary } from "fast-check";

/** One bent call: a right one of this route, and what is done to it. */
export type BentCall = {
  name: string;
  caller: "owner" | "interviewer" | "nobody";
  bends: Bend[];
  /** Instead of the whole body. */
  body: { value: unknown } | null;
  params: string[] | null;
  query: Record<string, string>;
  ifMatch: string | null;
};

type Bend = { at: number; how: "replace" | "drop" | "add" | "nest"; key: string; value: unknown };

const NASTY: unknown[] = [
  null,
  "",
  " ",
  "\0",
  "\uD800",
  "a\u202Eb\u200B",
  "x".repeat(5_000),
  "' or 1=1; --",
  "%_\\",
  "../../etc/passwd",
  "=cmd()",
  "00000000-0000-0000-0000-000000000000",
  "01900000-0000-7000-8000-000000000000",
  "2026-02-30T25:61:00Z",
  "9999-12-31T23:59:59Z",
  "Mars/Olympus",
  -1,
  0,
  1.5,
  1e308,
  2 ** 31,
  2 ** 53,
  true,
  [],
  {},
  [[[[[[]]]]]],
  { $ne: null },
];

const anything: Arbitrary<unknown> = oneof(
  { weight: 3, arbitrary: constantFrom(...NASTY) },
  { weight: 2, arbitrary: jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: string({ unit: "binary", maxLength: 300 }) },
);
const text = oneof(constantFrom(...NASTY.filter((one) => typeof one === "string")), string());

/** Null eight times in nine: what is bent everywhere at once gets nowhere. */
function seldom<T>(arbitrary: Arbitrary<T>): Arbitrary<T | null> {
  return oneof({ weight: 8, arbitrary: constant(null) }, { weight: 1, arbitrary });
}

/** Bent calls of these routes. Half of them are asked by an owner, whose calls get furthest. */
export function arbitraryCall(names: string[]): Arbitrary<BentCall> {
  const bend: Arbitrary<Bend> = record({
    at: nat(1_000),
    how: constantFrom("replace", "replace", "replace", "drop", "add", "nest"),
    key: oneof(constantFrom("id", "org_id", "role", "__proto__", "constructor", "0"), string()),
    value: anything,
  });
  return record({
    name: constantFrom(...names),
    caller: constantFrom("owner", "owner", "interviewer", "nobody"),
    bends: array(bend, { maxLength: 3 }),
    body: seldom(record({ value: anything })),
    params: seldom(array(text, { minLength: 3, maxLength: 3 })),
    query: dictionary(
      oneof(
        constantFrom("cursor", "limit", "search", "state", "archived", "organisation"),
        string(),
      ),
      oneof(text, nat().map(String)),
      { maxKeys: 2 },
    ),
    ifMatch: seldom(oneof(constantFrom('"1"', '"2"', '"999999999"', '"0"'), string())),
  });
}

/** The right body, bent. */
export function bent(body: unknown, call: BentCall): unknown {
  if (call.body !== null) return call.body.value;
  let result = structuredClone(body);
  for (const bend of call.bends) result = bendOnce(result, bend);
  return result;
}

function bendOnce(body: unknown, { at, how, key, value: given }: Bend): unknown {
  // Bends share what they put in, and a later one would bend it for all that come.
  const value = structuredClone(given);
  const places = placesIn(body);
  const place = places[at % Math.max(1, places.length)];
  if (place === undefined) return body;
  const { holder, name } = place;
  if (how === "replace") holder[name] = value;
  else if (how === "nest") holder[name] = { [name]: holder[name] };
  else if (how === "drop" && !Array.isArray(holder)) delete holder[name];
  else if (how === "drop") holder.splice(Number(name), 1);
  else
    Object.defineProperty(holder, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  return body;
}

type Place = { holder: Record<string, unknown> & unknown[]; name: string };

function placesIn(value: unknown): Place[] {
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    { holder: value as Place["holder"], name },
    ...placesIn(inner),
  ]);
}
