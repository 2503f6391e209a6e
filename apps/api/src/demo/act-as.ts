import type { Role } from "@evenhand/contract/members";
import type { Answer, Body, PathParams, Query, RouteName } from "@evenhand/contract/wire";
import { ROUTES } from "../app.ts";
import { writeAudit, type AuditEntry } from "../db/audit.ts";
import { newId } from "../db/ids.ts";
import { withTenant, type OrgId } from "../db/tenant.ts";
import type { Actor } from "../http/actor.ts";
import { Refusal } from "../http/refusals.ts";
import type { MemberCall } from "../http/route.ts";
import type { Services } from "../http/services.ts";

type PathOf<Name extends RouteName> = Name extends `${string} ${infer Path}` ? Path : never;

type Input<Name extends RouteName> = {
  params?: PathParams<PathOf<Name>>;
  query?: Query<Name>;
  body?: Body<Name>;
  ifMatch?: number;
};

/** A member of the demo at work. */
export type Hand = {
  membershipId: string;
  userId: string;
  orgId: OrgId;
  name: string;
  role: Role;
  do<Name extends RouteName>(name: Name, input?: Input<Name>): Promise<Answer<Name>>;
};

/**
 * Carries out a route as a member: the same shapes, policies, transaction and audit as over HTTP, at the time
 * that `services.now` tells. Throws where the route refuses, since a demo has nobody to refuse.
 */
export function handOf(services: Services, member: Omit<Hand, "do"> & { email: string }): Hand {
  const actor: Actor = {
    ...member,
    sessionId: newId(),
    sharedComputer: false,
    sessionExpiresAt: new Date(services.now().getTime() + 3_600_000),
  };
  return {
    ...member,
    do: async (name, input = {}) => {
      const route = ROUTES.find((one) => one.name === name);
      if (route === undefined || route.door !== "member")
        throw new Error(`${name} is no route of members`);
      const body = route.body === undefined ? undefined : route.body.parse(input.body);
      const query = route.query === undefined ? undefined : route.query.parse(input.query ?? {});
      return withTenant(services.database.pool, actor, async (db) => {
        const audit: AuditEntry[] = [];
        const requestId = newId();
        const call = {
          services,
          now: services.now(),
          requestId,
          address: "127.0.0.1",
          headers: new Headers(),
          setCookies: () => {},
          params: input.params ?? {},
          query,
          body,
          actor,
          db,
          ifMatch: input.ifMatch ?? 0,
          audit: (entry: AuditEntry) => void audit.push(entry),
          notify: () => {},
        } as unknown as MemberCall<RouteName>;
        const answer = await route.act(call);
        if (answer instanceof Refusal) {
          throw new Error(
            `${name} as ${actor.name}: ${answer.message} ${JSON.stringify(answer.detail)}`,
          );
        }
        await writeAudit(
          db,
          actor.orgId,
          { userId: actor.userId, membershipId: actor.membershipId, requestId },
          services.now(),
          audit,
        );
        return answer;
      });
    },
  };
}
