import type { Page } from "@evenhand/contract/page";
import type { PipelineEntry } from "@evenhand/contract/openings";
import { cutPage, readCursor } from "../../http/cursor.ts";
import { NOT_FOUND, Refusal } from "../../http/refusals.ts";
import type { MemberCall } from "../../http/route.ts";
import { outlinesOf } from "./outline-queries.ts";
import { closuresOf, lastMovesOf, listPipeline, seatsOf } from "./pipeline-queries.ts";
import { presentEntry } from "./present.ts";
import { findVisibleOpening } from "./queries.ts";
import { stageStandings } from "./stage-standing.ts";

/** Who stands where, and who owes what. Never a rating. */
export async function viewPipeline(
  call: MemberCall<"GET /api/openings/:openingId/pipeline">,
): Promise<Page<PipelineEntry> | Refusal> {
  const { db, actor, params, query } = call;
  const opening = await findVisibleOpening(db, actor, params.openingId);
  if (opening === undefined) return NOT_FOUND;
  const after = readCursor(query.cursor, 2);
  if (after instanceof Refusal) return after;
  const limit = Number(query.limit ?? 50);
  const rows = await listPipeline(db, actor, {
    openingId: opening.id,
    search: query.search ?? null,
    only: query.only ?? null,
    after,
    limit,
  });
  const ids = rows.map((row) => row.id);
  const stages =
    (await outlinesOf(db, actor.orgId, [opening.rubric_version_id])).get(opening.rubric_version_id)
      ?.stages ?? [];
  const seats = Map.groupBy(await seatsOf(db, actor.orgId, ids), (seat) => seat.application_id);
  const closures = Map.groupBy(await closuresOf(db, actor.orgId, ids), (one) => one.application_id);
  const moves = new Map(
    (await lastMovesOf(db, actor.orgId, ids)).map((move) => [move.application_id, move]),
  );
  const standingsOf = (id: string) =>
    stageStandings(stages, {
      seats: seats.get(id) ?? [],
      closures: closures.get(id) ?? [],
      lastMove: moves.get(id) ?? null,
    });
  return cutPage(
    rows,
    limit,
    (row) => presentEntry(row, opening, standingsOf(row.id), actor),
    (row) => [row.sort_name, row.id],
  );
}
