import type { Role } from "@evenhand/contract/members";
import type { Person } from "../world.ts";
import type { Planter } from "./planter.ts";

/** One route as the tests know it. */
export type Listed = {
  /** `public`: nobody need be signed in. `user`: a person. `member`: a member. `stream`: a member, and it stays open. */
  door: "public" | "user" | "member" | "stream";
  /** Makes what the path names, anew for each call: an id for each parameter. */
  params?: (plant: Planter, caller: Person) => Promise<Record<string, string>>;
  body?: (plant: Planter, caller: Person) => object | Promise<object>;
  /** Bytes that a body may have, where it is not 256 KiB. */
  bodyLimit?: number;
  /** It has a query that is checked. */
  query?: true;
  /** The revision for `If-Match`, where the route asks for one. */
  revision?: (plant: Planter) => Promise<number>;
  /** Ends sessions of whoever calls it. */
  endsSessions?: true;
  /** What each role gets in their own organisation. */
  status: number | Record<Role, number>;
  /** What somebody gets who names an organisation that they do not belong to; 404 where nothing is said. */
  elsewhere?: number;
};

/** Routes by method and path. */
export type RouteBook = Record<string, Listed>;
