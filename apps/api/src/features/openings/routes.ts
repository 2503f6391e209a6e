import {
  ChangeOpening,
  ListOpenings,
  ListPipeline,
  StartOpening,
} from "@evenhand/contract/openings";
import { cutPage, readCursor } from "../../http/cursor.ts";
import { NOT_FOUND, refuse, Refusal } from "../../http/refusals.ts";
import { memberRoute } from "../../http/route.ts";
import { archiveOpening, changeOpeningDetails } from "./change-opening.ts";
import { viewPipeline } from "./list-pipeline.ts";
import { outlinesOf } from "./outline-queries.ts";
import { countsOf } from "./pipeline-queries.ts";
import { canSeeOpenings, canStartOpening } from "./policy.ts";
import { presentSummary } from "./present.ts";
import { findVisibleOpening, listVisibleOpenings } from "./queries.ts";
import { startOpening } from "./start-opening.ts";
import { viewOpeningRow } from "./view-opening.ts";

export const openingRoutes = [
  memberRoute("GET /api/openings", {
    query: ListOpenings,
    async act({ db, actor, query }) {
      if (!canSeeOpenings(actor))
        return refuse(
          "not_allowed",
          "Openings are not shown to interviewers; your interviews are.",
        );
      const before = readCursor(query.cursor, 1);
      if (before instanceof Refusal) return before;
      const limit = Number(query.limit ?? 50);
      const rows = await listVisibleOpenings(db, actor, {
        search: query.search ?? null,
        state: query.state ?? null,
        archived: query.archived === "yes",
        before: before?.[0] ?? null,
        limit,
      });
      const counts = await countsOf(
        db,
        actor,
        rows.map((row) => row.id),
      );
      const outlines = await outlinesOf(
        db,
        actor.orgId,
        rows.map((row) => row.rubric_version_id),
      );
      const summarise = (row: (typeof rows)[number]) => {
        const outline = outlines.get(row.rubric_version_id);
        if (outline === undefined) throw new Error("an opening's rubric version is gone");
        return presentSummary(row, outline, counts.get(row.id));
      };
      return {
        ...cutPage(rows, limit, summarise, (row) => [row.id]),
        can: { start: canStartOpening(actor) },
      };
    },
  }),

  memberRoute("POST /api/openings", { body: StartOpening, creates: true, act: startOpening }),

  memberRoute("GET /api/openings/:openingId", {
    async act({ db, actor, params }) {
      const row = await findVisibleOpening(db, actor, params.openingId);
      return row === undefined ? NOT_FOUND : viewOpeningRow(db, actor, row);
    },
  }),

  memberRoute("PATCH /api/openings/:openingId", {
    body: ChangeOpening,
    guarded: true,
    act: changeOpeningDetails,
  }),
  memberRoute("POST /api/openings/:openingId/archive", {
    act: (call) => archiveOpening(call, true),
  }),
  memberRoute("POST /api/openings/:openingId/restore", {
    act: (call) => archiveOpening(call, false),
  }),
  memberRoute("GET /api/openings/:openingId/pipeline", { query: ListPipeline, act: viewPipeline }),
];
