import {
  ListRubrics,
  PublishRubric,
  SaveRubricDraft,
  StartRubric,
  type RubricView,
} from "@evenhand/contract/rubrics";
import type { Rubric } from "@evenhand/rubric";
import { cutPage, readCursor } from "../../http/cursor.ts";
import { NOT_FOUND, refuse, Refusal } from "../../http/refusals.ts";
import { memberRoute, type MemberCall } from "../../http/route.ts";
import { canEditRubrics, canSeeRubrics } from "./policy.ts";
import {
  presentRubric,
  presentRubricSummary,
  presentVersion,
  presentVersionSummary,
} from "./present.ts";
import { publishRubric } from "./publish-rubric.ts";
import {
  findRubric,
  findRubricForSetting,
  listPinnedOpenings,
  listRubrics,
  setRubricArchived,
} from "./queries.ts";
import { saveRubricDraft } from "./save-rubric-draft.ts";
import { startRubric } from "./start-rubric.ts";
import { STARTERS } from "./starters.ts";
import { findVersion, listUsableVersions, listVersionsOf } from "./version-queries.ts";

const NOT_YOURS = refuse(
  "not_allowed",
  "Rubrics are open to hiring managers, admins, owners and auditors.",
);
const DOCUMENT_LIMIT = 4 * 1024 * 1024;

export const rubricRoutes = [
  memberRoute("GET /api/rubrics", {
    query: ListRubrics,
    async act({ db, actor, query }) {
      if (!canSeeRubrics(actor)) return NOT_YOURS;
      const after = readCursor(query.cursor, 3);
      if (after instanceof Refusal) return after;
      const limit = Number(query.limit ?? 25);
      const rows = await listRubrics(db, actor.orgId, {
        search: query.search ?? null,
        archived: query.archived === "yes",
        after,
        limit,
      });
      return {
        ...cutPage(
          rows,
          limit,
          (row) => presentRubricSummary(row, actor),
          (row) => [row.sort_role, row.sort_setting, row.id],
        ),
        can: { start: canEditRubrics(actor) },
        starters: STARTERS.map(({ role, setting }) => ({ role, setting })),
      };
    },
  }),

  memberRoute("POST /api/rubrics", { body: StartRubric, creates: true, act: startRubric }),

  memberRoute("GET /api/rubrics/:rubricId", {
    async act({ db, actor, params }) {
      if (!canSeeRubrics(actor)) return NOT_YOURS;
      const row = await findRubric(db, actor.orgId, params.rubricId);
      if (row === undefined) return NOT_FOUND;
      return presentRubric(row, await listPinnedOpenings(db, actor.orgId, row.id), actor);
    },
  }),

  memberRoute("PUT /api/rubrics/:rubricId/draft", {
    body: SaveRubricDraft,
    bodyLimit: DOCUMENT_LIMIT,
    guarded: true,
    act: saveRubricDraft,
  }),

  memberRoute("POST /api/rubrics/:rubricId/publish", {
    body: PublishRubric,
    guarded: true,
    creates: true,
    act: publishRubric,
  }),
  memberRoute("POST /api/rubrics/:rubricId/archive", { act: (call) => archive(call, true) }),
  memberRoute("POST /api/rubrics/:rubricId/restore", { act: (call) => archive(call, false) }),

  memberRoute("GET /api/rubrics/:rubricId/versions", {
    async act({ db, actor, params }) {
      if (!canSeeRubrics(actor)) return NOT_YOURS;
      if ((await findRubric(db, actor.orgId, params.rubricId)) === undefined) return NOT_FOUND;
      const rows = await listVersionsOf(db, actor.orgId, params.rubricId);
      return { items: rows.map(presentVersionSummary) };
    },
  }),

  memberRoute("GET /api/rubric-versions", {
    async act({ db, actor }) {
      if (!canSeeRubrics(actor)) return NOT_YOURS;
      const rows = await listUsableVersions(db, actor.orgId);
      return {
        items: rows.map((row) => ({
          ...presentVersionSummary(row),
          role: row.role,
          setting: row.setting,
          levels: (row.document as Rubric).levels.map(({ id, name }) => ({ id, name })),
        })),
      };
    },
  }),

  memberRoute("GET /api/rubric-versions/:versionId", {
    async act({ db, actor, params }) {
      if (!canSeeRubrics(actor)) return NOT_YOURS;
      const row = await findVersion(db, actor.orgId, params.versionId);
      return row === undefined ? NOT_FOUND : presentVersion(row);
    },
  }),
];

async function archive(
  call: MemberCall<"POST /api/rubrics/:rubricId/archive" | "POST /api/rubrics/:rubricId/restore">,
  away: boolean,
): Promise<RubricView | Refusal> {
  const { db, actor, params, now, audit, notify } = call;
  if (!canEditRubrics(actor))
    return refuse("not_allowed", "Only an owner or admin archives rubrics.");
  const row = await findRubric(db, actor.orgId, params.rubricId);
  if (row === undefined) return NOT_FOUND;
  const pinned = await listPinnedOpenings(db, actor.orgId, row.id);
  if ((row.archived_at !== null) === away) return presentRubric(row, pinned, actor);
  if (!away && (await findRubricForSetting(db, actor.orgId, row.role, row.setting)) !== null) {
    return refuse(
      "conflict",
      `Another rubric for ${row.role}, ${row.setting}, is in use. Archive that one first.`,
    );
  }
  const archived_at = away ? now : null;
  await setRubricArchived(db, actor.orgId, row.id, archived_at);
  audit({
    action: away ? "rubric.archived" : "rubric.restored",
    subject: { kind: "rubric", id: row.id },
  });
  notify({ noun: "rubrics", id: row.id });
  return presentRubric({ ...row, archived_at }, pinned, actor);
}
