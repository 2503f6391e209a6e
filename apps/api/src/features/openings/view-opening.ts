import type { OpeningView } from "@evenhand/contract/openings";
import type { Db } from "../../db/tenant.ts";
import type { Actor } from "../../http/actor.ts";
import { findNewerVersion, outlinesOf } from "./outline-queries.ts";
import { countsOf } from "./pipeline-queries.ts";
import { presentOpening } from "./present.ts";
import { findOpening, type OpeningRow } from "./queries.ts";
import { listDeputies } from "./write-queries.ts";

/** An opening as it stands now, after the caller has been let in. */
export async function viewOpening(db: Db, actor: Actor, id: string): Promise<OpeningView> {
  const row = await findOpening(db, actor, id);
  if (row === undefined) throw new Error("the opening that was just found is gone");
  return viewOpeningRow(db, actor, row);
}

export async function viewOpeningRow(db: Db, actor: Actor, row: OpeningRow): Promise<OpeningView> {
  const outline = (await outlinesOf(db, actor.orgId, [row.rubric_version_id])).get(
    row.rubric_version_id,
  );
  if (outline === undefined) throw new Error("the opening's rubric version is gone");
  const counts = await countsOf(db, actor, [row.id]);
  const deputies = await listDeputies(db, actor.orgId, [row.id]);
  const newer = await findNewerVersion(db, actor.orgId, outline);
  return presentOpening(
    row,
    {
      outline,
      counts: counts.get(row.id),
      deputies: deputies.map(({ id, name }) => ({ id, name })),
      newerVersion: newer ?? null,
    },
    actor,
  );
}
