import type { DraftSaved } from "@evenhand/contract/rubrics";
import { applyOverlay, overlayFrom, type Rubric, type SettingOverlay } from "@evenhand/rubric";
import type { Db, OrgId } from "../../db/tenant.ts";
import { NOT_FOUND, refuse, stale, type Refusal } from "../../http/refusals.ts";
import type { MemberCall } from "../../http/route.ts";
import { canEditRubrics } from "./policy.ts";
import { presentRubric, presentSaved } from "./present.ts";
import {
  findRubric,
  listPinnedOpenings,
  lockOverlaysOf,
  saveDraft,
  type RubricRow,
} from "./queries.ts";

/** Stores a draft as it stands, faults and all; `checkRubric` says what they are. An overlay keeps only its changes. */
export async function saveRubricDraft(
  call: MemberCall<"PUT /api/rubrics/:rubricId/draft">,
): Promise<DraftSaved | Refusal> {
  const { db, actor, params, body, ifMatch, now } = call;
  if (!canEditRubrics(actor)) return refuse("not_allowed", "Only an owner or admin edits rubrics.");
  const row = await findRubric(db, actor.orgId, params.rubricId);
  if (row === undefined) return NOT_FOUND;
  if (row.archived_at !== null)
    return refuse("conflict", "This rubric is archived. Restore it to edit it.");
  const draft = { ...body.document, setting: row.setting };
  const revision = await saveDraft(db, actor.orgId, row.id, ifMatch, {
    draft,
    overlay: overlayOf(row, draft),
    at: now,
  });
  if (revision === undefined) {
    return stale(presentRubric(row, await listPinnedOpenings(db, actor.orgId, row.id), actor));
  }
  await passOn(db, actor.orgId, row.id, draft, now);
  return presentSaved(draft, row, revision, now);
}

function overlayOf(row: RubricRow, draft: Rubric & { setting: string }): SettingOverlay | null {
  return row.base_rubric_id === null ? null : overlayFrom(row.base_draft as Rubric, draft);
}

/** The settings that inherit from this rubric follow it. Their editors notice by the revision. */
async function passOn(db: Db, orgId: OrgId, baseId: string, base: Rubric, at: Date): Promise<void> {
  for (const child of await lockOverlaysOf(db, orgId, baseId)) {
    const overlay = child.overlay as SettingOverlay;
    const { rubric } = applyOverlay(base, overlay);
    await saveDraft(db, orgId, child.id, child.revision, { draft: rubric, overlay, at });
  }
}
