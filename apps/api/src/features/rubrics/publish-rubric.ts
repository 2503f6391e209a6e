import { createHash } from "node:crypto";
import type { VersionView } from "@evenhand/contract/rubrics";
import { checkRubric, crosswalk, diffRubric, type Finding, type Rubric } from "@evenhand/rubric";
import { canonicalJson } from "../../db/audit-chain.ts";
import { newId } from "../../db/ids.ts";
import { NOT_FOUND, refuse, stale, type Refusal } from "../../http/refusals.ts";
import type { MemberCall } from "../../http/route.ts";
import { nextVersion } from "./next-version.ts";
import { canEditRubrics } from "./policy.ts";
import { presentRubric, presentVersion } from "./present.ts";
import { findRubric, listPinnedOpenings } from "./queries.ts";
import { addVersion, findVersion } from "./version-queries.ts";

/** Makes the draft a version that never changes. Openings stay on the version they were pinned to. */
export async function publishRubric(
  call: MemberCall<"POST /api/rubrics/:rubricId/publish">,
): Promise<VersionView | Refusal> {
  const { db, actor, params, body, ifMatch, now, audit, notify } = call;
  if (!canEditRubrics(actor))
    return refuse("not_allowed", "Only an owner or admin publishes rubrics.");
  const row = await findRubric(db, actor.orgId, params.rubricId);
  if (row === undefined) return NOT_FOUND;
  if (row.archived_at !== null)
    return refuse("conflict", "This rubric is archived. Restore it to publish it.");
  if (row.revision !== ifMatch) {
    return stale(presentRubric(row, await listPinnedOpenings(db, actor.orgId, row.id), actor));
  }
  const document = row.draft as Rubric;
  const blocking = checkRubric(document).filter(({ severity }) => severity === "blocks");
  if (blocking.length > 0) return notReady(blocking);
  const earlier = row.document as Rubric | null;
  const diff = earlier === null ? null : diffRubric(earlier, document);
  const next = nextVersion(row, diff);
  if (next === null) return refuse("conflict", "Nothing has changed since the latest version.");

  const id = newId();
  const sha256 = createHash("sha256").update(canonicalJson(document)).digest();
  await addVersion(db, actor.orgId, {
    id,
    rubricId: row.id,
    major: next.major,
    minor: next.minor,
    document,
    sha256,
    changes: diff?.changes ?? [],
    crosswalk: earlier === null ? null : crosswalk(earlier, document),
    note: body.note,
    publishedBy: actor.membershipId,
    at: now,
  });
  audit({
    action: "rubric.published",
    subject: { kind: "rubric", id: row.id },
    changes: {
      version: { after: `${next.major}.${next.minor}` },
      sha256: { after: sha256.toString("hex") },
    },
  });
  notify({ noun: "rubrics", id: row.id });
  const version = await findVersion(db, actor.orgId, id);
  if (version === undefined) throw new Error("the version that was just published is gone");
  return presentVersion(version);
}

function notReady(findings: Finding[]): Refusal {
  return refuse(
    "invalid_input",
    `${findings.length} ${findings.length === 1 ? "finding keeps" : "findings keep"} this rubric from being published.`,
    {
      problems: findings.map(({ path, sentence, code }) => ({
        path: ["document", ...path].join("."),
        message: sentence,
        got: code,
        want: "a rubric without findings that block",
      })),
    },
  );
}
