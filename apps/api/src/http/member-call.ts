import type { ChangeEvent } from "@evenhand/contract/events";
import type { Answer, RouteName } from "@evenhand/contract/wire";
import type { Context } from "hono";
import { writeAudit, type AuditAuthor, type AuditEntry } from "../db/audit.ts";
import { membershipsOf } from "../db/memberships.ts";
import { withTenant, type Db } from "../db/tenant.ts";
import type { Actor, SignedIn } from "./actor.ts";
import { here, readInputs, respond } from "./call-parts.ts";
import type { Corridor } from "./corridor.ts";
import { announce } from "../db/event-hub.ts";
import { findAnswer, keepAnswer, readAttempt, type Attempt } from "./idempotency.ts";
import { refuse, Refusal } from "./refusals.ts";
import type { MemberRoute } from "./route.ts";
import type { Services } from "./services.ts";
import {
  chooseMembership,
  lacksSecondFactor,
  requestedOrganisation,
  ROLE_CHANGED,
  SECOND_FACTOR_WANTED,
  stillMember,
} from "./session.ts";

/** Thrown to roll back: a refusal leaves nothing behind. */
class RolledBack extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

type Outcome = { status: number; answer: Answer<RouteName> };

/** One member's call: the membership, the input, then one transaction that holds the change, its audit, its events. */
export async function callAsMember(
  c: Context<Corridor>,
  services: Services,
  route: MemberRoute,
  user: SignedIn,
): Promise<Response | Refusal> {
  const membership = chooseMembership(
    await membershipsOf(services.database.pool, user.userId),
    requestedOrganisation(c),
  );
  if (membership instanceof Refusal) return membership;
  if (await lacksSecondFactor(services, user.userId, membership)) return SECOND_FACTOR_WANTED;
  const actor: Actor = {
    ...user,
    orgId: membership.orgId,
    membershipId: membership.membershipId,
    role: membership.role,
  };
  c.set("orgId", actor.orgId);

  const inputs = await readInputs(c, route);
  if (inputs instanceof Refusal) return inputs;
  const attempt =
    c.req.method === "POST"
      ? readAttempt(c.req.header("idempotency-key"), route.name, c.req.path, inputs.bodyText)
      : null;
  if (attempt instanceof Refusal) return attempt;
  const ifMatch = route.guarded === true ? readRevision(c.req.header("if-match")) : 0;
  if (ifMatch instanceof Refusal) return ifMatch;

  const act = (db: Db, audit: AuditEntry[], events: ChangeEvent[]) =>
    route.act({
      ...inputs.call,
      ...here(c, services),
      actor,
      db,
      ifMatch,
      audit: (entry) => audit.push(entry),
      notify: (event) => events.push(event),
    });
  const outcome = await inOneTransaction(c, services, route, actor, attempt, act);
  if (outcome instanceof Refusal) {
    if (outcome.code === "not_allowed") await auditDenial(c, services, route, actor);
    return outcome;
  }
  return respond(c, outcome.status, outcome.answer);
}

async function inOneTransaction(
  c: Context<Corridor>,
  services: Services,
  route: MemberRoute,
  actor: Actor,
  attempt: Attempt | null,
  act: (db: Db, audit: AuditEntry[], events: ChangeEvent[]) => Promise<Answer<RouteName> | Refusal>,
): Promise<Outcome | Refusal> {
  try {
    return await withTenant(services.database.pool, actor, async (db) => {
      if (!(await stillMember(db, actor))) {
        throw new RolledBack(ROLE_CHANGED);
      }
      const earlier = attempt === null ? null : await findAnswer(db, actor, attempt);
      if (earlier instanceof Refusal) throw new RolledBack(earlier);
      if (earlier !== null)
        return { status: earlier.status, answer: earlier.answer as Answer<RouteName> };

      const audit: AuditEntry[] = [];
      const events: ChangeEvent[] = [];
      const answer = await act(db, audit, events);
      if (answer instanceof Refusal) throw new RolledBack(answer);
      const outcome = {
        status: answer === null ? 204 : route.creates === true ? 201 : 200,
        answer,
      };
      if (attempt !== null) {
        const kept = { ...outcome, answer: route.storable?.(answer) ?? answer };
        await keepAnswer(db, actor, attempt, kept, services.now());
      }
      for (const event of events) await announce(db, actor.orgId, event);
      // Last before commit: it locks the head of the organisation's chain.
      await writeAudit(db, actor.orgId, author(c, actor), services.now(), audit);
      return outcome;
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.refusal;
    throw error;
  }
}

/** In a transaction of its own: the refused one has been rolled back. */
async function auditDenial(
  c: Context<Corridor>,
  services: Services,
  route: MemberRoute,
  actor: Actor,
): Promise<void> {
  const subject = { kind: "route", id: route.name };
  await withTenant(services.database.pool, actor, (db) =>
    writeAudit(db, actor.orgId, author(c, actor), services.now(), [{ action: "denied", subject }]),
  );
}

function author(c: Context<Corridor>, actor: Actor): AuditAuthor {
  return { userId: actor.userId, membershipId: actor.membershipId, requestId: c.var.requestId };
}

function readRevision(header: string | undefined): number | Refusal {
  if (header === undefined) {
    return refuse(
      "precondition_required",
      'If-Match: got nothing, want the revision that you read, such as "3".',
    );
  }
  const revision = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (revision === undefined) {
    return refuse(
      "invalid_input",
      'If-Match: got something else, want one revision in quotes, such as "3".',
    );
  }
  return Number(revision);
}
