import type { Answer, Body, PathParams, Query, RouteName } from "@evenhand/contract/wire";
import type { ChangeEvent } from "@evenhand/contract/events";
import type { AuditEntry } from "../db/audit.ts";
import type { Db } from "../db/tenant.ts";
import type { Actor, SignedIn } from "./actor.ts";
import type { Refusal } from "./refusals.ts";
import type { Schema } from "./read-input.ts";
import type { Services } from "./services.ts";

/** The path behind the method: `"GET /api/members"` gives `"/api/members"`. */
type PathOf<Name extends RouteName> = Name extends `${string} ${infer Path}` ? Path : never;

type Inputs<Name extends RouteName> = {
  params: PathParams<PathOf<Name>>;
  query: Query<Name>;
  body: Body<Name>;
};

type Here = {
  services: Services;
  now: Date;
  requestId: string;
  /** The client's own address; a proxy's word counts only where the settings trust it. */
  address: string;
  headers: Headers;
  setCookies: (headers: Headers) => void;
};

/** A call by somebody who need not be signed in. It opens its own transactions. */
export type PublicCall<Name extends RouteName> = Inputs<Name> & Here;

/** A call by a signed-in person, whatever their organisation. It opens its own transactions. */
export type UserCall<Name extends RouteName> = Inputs<Name> &
  Here & { user: SignedIn; requestedOrganisation: string | null };

/** A call by a member: one transaction, one organisation, committed when the answer is not a refusal. */
export type MemberCall<Name extends RouteName> = Inputs<Name> &
  Here & {
    actor: Actor;
    db: Db;
    /** The revision from `If-Match`; only where the route asks for one. */
    ifMatch: number;
    audit: (entry: AuditEntry) => void;
    notify: (event: ChangeEvent) => void;
  };

type Shapes = {
  body?: Schema;
  query?: Schema;
  bodyLimit?: number;
};

type Act<Call, Name extends RouteName> = (call: Call) => Promise<Answer<Name> | Refusal>;

export type PublicRoute = Shapes & {
  name: RouteName;
  door: "public";
  act: Act<PublicCall<RouteName>, RouteName>;
};
export type UserRoute = Shapes & {
  name: RouteName;
  door: "user";
  act: Act<UserCall<RouteName>, RouteName>;
};
export type MemberRoute = Shapes & {
  name: RouteName;
  door: "member";
  /** 201 instead of 200. */
  creates?: boolean;
  /** Asks for `If-Match`. */
  guarded?: boolean;
  /** What of an answer may be stored for a repeated attempt: secrets may not. */
  storable?: (answer: Answer<RouteName>) => Answer<RouteName>;
  act: Act<MemberCall<RouteName>, RouteName>;
};
export type Route = PublicRoute | UserRoute | MemberRoute;

/** The name carries the types; inside the corridor all routes look alike. */
export function publicRoute<Name extends RouteName>(
  name: Name,
  route: Shapes & { act: Act<PublicCall<Name>, Name> },
): PublicRoute {
  return { ...route, name, door: "public" } as unknown as PublicRoute;
}

export function userRoute<Name extends RouteName>(
  name: Name,
  route: Shapes & { act: Act<UserCall<Name>, Name> },
): UserRoute {
  return { ...route, name, door: "user" } as unknown as UserRoute;
}

export function memberRoute<Name extends RouteName>(
  name: Name,
  route: Shapes & {
    creates?: boolean;
    guarded?: boolean;
    storable?: (answer: Answer<Name>) => Answer<Name>;
    act: Act<MemberCall<Name>, Name>;
  },
): MemberRoute {
  return { ...route, name, door: "member" } as unknown as MemberRoute;
}
