import { createHash } from "node:crypto";
import type { Decide, RoundUp } from "@evenhand/contract/debriefs";
import { outstandingCards } from "../../db/visible-scorecards.ts";
import { refuse, Refusal } from "../../http/refusals.ts";
import { refuseField } from "../../http/refuse-field.ts";
import type { MemberCall } from "../../http/route.ts";
import type { ApplicationRow } from "../candidates/queries.ts";
import { addDecision, listDecisions } from "./queries.ts";
import { reachToDecide } from "./reach-round-up.ts";
import { settleApplication } from "./settle-application.ts";
import { showRoundUp } from "./show-round-up.ts";
import { viewRoundUp } from "./view-round-up.ts";

type Call = MemberCall<"POST /api/applications/:applicationId/decisions">;

/** Writes down what was decided and why; a later decision is a version of its own. */
export async function decide(call: Call): Promise<RoundUp | Refusal> {
  const { db, actor, body, now, audit, notify } = call;
  const application = await reachToDecide(call);
  if (application instanceof Refusal) return application;
  const refusal = await whyNot(call, application);
  if (refusal !== null) return refusal;
  const earlier = await listDecisions(db, actor.orgId, application.id);
  const version = (earlier[0]?.version ?? 0) + 1;
  await addDecision(db, actor.orgId, {
    ...body,
    applicationId: application.id,
    version,
    by: actor.membershipId,
    at: now,
  });
  audit({
    action: "decision.made",
    subject: { kind: "application", id: application.id },
    changes: {
      version: { before: version - 1, after: version },
      contentSha256: {
        after: createHash("sha256").update(JSON.stringify(body)).digest("hex"),
      },
    },
  });
  notify({ noun: "debriefs", id: application.id });
  const settled = await settleApplication(call, application, body.outcome);
  return settled instanceof Refusal ? settled : showRoundUp(call, settled);
}

async function whyNot(
  { db, actor, body }: Call,
  application: ApplicationRow,
): Promise<Refusal | null> {
  const outstanding = await outstandingCards(db, actor, application.person_id);
  if (outstanding.length > 0)
    return refuse(
      "conflict",
      `You still owe a card for this candidate: ${[...new Set(outstanding.map((one) => one.stage))].join(", ")}. Submit it or be excused before you decide; a deputy may decide meanwhile.`,
    );
  if (application.state === "withdrawn")
    return refuse(
      "conflict",
      "The candidate withdrew. Reactivate the application before you decide.",
    );
  const { safety, levels } = await viewRoundUp(db, actor, application);
  return safety.length > 0 && body.safetyAnswer === null
    ? refuseField(
        "safetyAnswer",
        "nothing",
        `a sentence that answers what stands at the top of the round-up: ${[...new Set(safety.map((one) => one.what))].join("; ")}`,
      )
    : unknownLevel(body, levels);
}

function unknownLevel(body: Decide, levels: { id: string }[]): Refusal | null {
  for (const field of ["levelBefore", "levelAfter"] as const) {
    const level = body[field];
    if (level !== null && !levels.some(({ id }) => id === level))
      return refuseField(
        field,
        "no level of this rubric",
        `one of ${levels.map(({ id }) => id).join(", ")}`,
      );
  }
  return null;
}
