import { pathOf, type Client, type Sent } from "../client.ts";
import type { Person } from "../world.ts";
import type { Planter } from "./planter.ts";
import type { Listed } from "./listed.ts";

export type Attempt = {
  params: Record<string, string>;
  query: Record<string, string>;
  body: unknown;
  headers: Record<string, string>;
};

let calls = 0;

/** Everything that a right call of this route carries. */
export async function rightAttempt(
  name: string,
  listed: Listed,
  plant: Planter,
  caller: Person,
): Promise<Attempt> {
  const revision = await listed.revision?.(plant);
  return {
    params: (await listed.params?.(plant, caller)) ?? {},
    query: {},
    body: await listed.body?.(plant, caller),
    headers: {
      ...(name.startsWith("POST ") ? { "idempotency-key": `listed-call-${++calls}` } : {}),
      ...(revision === undefined ? {} : { "if-match": `"${revision}"` }),
    },
  };
}

/** Calls a route from an address of its own, so that no limit is reached. */
export function attempt(client: Client, name: string, call: Attempt): Promise<Sent> {
  const [method = "", pattern = ""] = name.split(" ");
  const number = ++calls;
  return client.send(method, pathOf(pattern, call.params, call.query), {
    headers: call.headers,
    address: `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`,
    ...(call.body === undefined ? {} : { body: call.body }),
  });
}
