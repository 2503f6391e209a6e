import { sql } from "kysely";
import { joinByHash } from "../../db/join-by-hash.ts";
import type { Db, OrgId } from "../../db/tenant.ts";
import { isAbout, isBlindTo } from "../../db/visible-scorecards.ts";
import { openingVisibleTo, partsOf, type Viewer } from "../openings/queries.ts";
import type { RunInput } from "./run-input.ts";
import type { ComputedRun, KeptResult, StoredMeasure } from "./stored-run.ts";

export type RunRow = Awaited<ReturnType<typeof listRuns>>[number];
export type FullRunRow = NonNullable<Awaited<ReturnType<typeof findRun>>>;

function runs(db: Db, orgId: OrgId) {
  return db
    .selectFrom("calibration_runs as run")
    .innerJoin("memberships as asker", (join) =>
      join.onRef("asker.org_id", "=", "run.org_id").onRef("asker.id", "=", "run.asked_by"),
    )
    .leftJoin("openings", (join) =>
      join.onRef("openings.org_id", "=", "run.org_id").onRef("openings.id", "=", "run.opening_id"),
    )
    .select([
      "run.id",
      "run.opening_id",
      "openings.title as opening_title",
      "run.state",
      "run.engine",
      "run.options",
      "run.input_hash",
      "run.asked_by",
      "asker.name as asked_by_name",
      "run.asked_at",
      "run.finished_at",
      "run.failure",
      "run.replaced_by_id",
    ])
    .where("run.org_id", "=", orgId);
}

/** Newest first. A replaced run is left out: the one that replaces it is in the list. */
export function listRuns(db: Db, orgId: OrgId, scopeId: string) {
  return runs(db, orgId)
    .where("run.scope_id", "=", scopeId)
    .where("run.state", "<>", "replaced")
    .orderBy("run.id", "desc")
    .limit(50)
    .execute();
}

export function findRun(db: Db, orgId: OrgId, id: string) {
  return runs(db, orgId)
    .select(sql<KeptResult | null>`run.result`.as("result"))
    .where("run.id", "=", id)
    .executeTakeFirst();
}

/** The run of the same ratings that is stored, or on its way. */
export function findSameRun(db: Db, orgId: OrgId, scopeId: string, hash: Buffer) {
  return runs(db, orgId)
    .where("run.scope_id", "=", scopeId)
    .where("run.input_hash", "=", hash)
    .where("run.state", "in", ["waiting", "finished"])
    .executeTakeFirst();
}

/** False: the same run was asked for in the same moment, and stands there already. */
export async function addRun(
  db: Db,
  orgId: OrgId,
  run: {
    id: string;
    openingId: string | null;
    scopeId: string;
    engine: string;
    options: object;
    hash: Buffer;
    askedBy: string;
    askedAt: Date;
  },
): Promise<boolean> {
  const added = await db
    .insertInto("calibration_runs")
    .values({
      org_id: orgId,
      id: run.id,
      opening_id: run.openingId,
      scope_id: run.scopeId,
      engine: run.engine,
      options: JSON.stringify(run.options),
      input_hash: run.hash,
      asked_by: run.askedBy,
      asked_at: run.askedAt,
      finished_at: null,
      failure: null,
      replaced_by_id: null,
      result: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** Holds the run for its end; undefined where it has ended already. */
export function lockWaitingRun(db: Db, orgId: OrgId, id: string) {
  return db
    .selectFrom("calibration_runs")
    .select(["id", "opening_id", "scope_id", "input_hash"])
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .forUpdate()
    .executeTakeFirst();
}

export type RunEnd =
  | { state: "finished"; hash: Buffer; result: KeptResult }
  | { state: "failed"; failure: string }
  | { state: "replaced"; byId: string };

export async function endRun(
  db: Db,
  orgId: OrgId,
  id: string,
  end: RunEnd,
  at: Date,
): Promise<void> {
  await db
    .updateTable("calibration_runs")
    .set({
      state: end.state,
      finished_at: at,
      ...(end.state === "finished"
        ? { input_hash: end.hash, result: JSON.stringify(end.result) }
        : {}),
      ...(end.state === "failed" ? { failure: end.failure } : {}),
      ...(end.state === "replaced" ? { replaced_by_id: end.byId } : {}),
    })
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .executeTakeFirstOrThrow();
}

export async function addMeasures(
  db: Db,
  orgId: OrgId,
  runId: string,
  measures: StoredMeasure[],
): Promise<void> {
  await sql`
    insert into calibration_measures (org_id, run_id, facet, element, measure, se, document)
    select ${orgId}, ${runId}, one.facet, one.element, one.measure, one.se, one.document
    from jsonb_to_recordset(${JSON.stringify(measures)}::jsonb)
      as one (facet text, element text, measure float8, se float8, document jsonb)`.execute(db);
}

/** So few that storing them takes the database some five milliseconds. */
const AT_ONCE = 250;

/**
 * Per rating what came, what was expected, and the calibrated value; all in points. Few at once: the database works
 * on each statement at ordinary priority, and the next one comes when the process that asks for it, of the least, has
 * its turn.
 */
export async function addRatings(
  db: Db,
  orgId: OrgId,
  runId: string,
  { ratings, origins }: Pick<RunInput, "ratings" | "origins">,
  { expected, residual, calibrated }: Pick<ComputedRun, "expected" | "residual" | "calibrated">,
): Promise<void> {
  for (let from = 0; from < ratings.length; from += AT_ONCE) {
    const some = <T>(all: readonly T[]) => all.slice(from, from + AT_ONCE);
    await sql`
      insert into calibration_ratings
        (org_id, run_id, scorecard_id, criterion_id, value, expected, residual, calibrated)
      select ${orgId}, ${runId}, one.* from unnest(
        ${some(origins).map(({ scorecardId }) => scorecardId)}::uuid[],
        ${some(origins).map(({ criterionId }) => criterionId)}::text[],
        ${some(ratings).map(({ rating }) => rating)}::smallint[],
        ${some(expected)}::float8[], ${some(residual)}::float8[], ${some(calibrated)}::float8[]
      ) as one`.execute(db);
  }
}

/** Whether the run holds ratings of a candidate for whom the viewer still owes a card, or of the viewer. */
export async function holdsWhatIsHidden(db: Db, viewer: Viewer, runId: string): Promise<boolean> {
  const query = sql<{ hidden: boolean }>`
    with used as materialized (
      select distinct interview.application_id
      from calibration_ratings rating
      join scorecards card on card.org_id = rating.org_id and card.id = rating.scorecard_id
      join interviews interview
        on interview.org_id = card.org_id and interview.id = card.interview_id
      where rating.org_id = ${viewer.orgId} and rating.run_id = ${runId})
    select exists (
      select 1 from used
      join applications the_application
        on the_application.org_id = ${viewer.orgId} and the_application.id = used.application_id
      where ${isAbout(viewer, "the_application.person_id")}
        or ${isBlindTo(viewer, { application: "the_application.id", person: "the_application.person_id" })}
    ) as hidden`;
  const { rows } = await joinByHash(db, () => query.execute(db));
  return rows[0]?.hidden ?? true;
}

/** Names of members as they are today. */
export function listNames(db: Db, orgId: OrgId, ids: string[]) {
  return db
    .selectFrom("memberships")
    .select(["id", "name"])
    .where("org_id", "=", orgId)
    .where("id", "in", ids)
    .execute();
}

/** Openings that the viewer sees, newest first, with what policies ask of them. */
export function listOpenings(db: Db, viewer: Viewer) {
  return db
    .selectFrom("openings")
    .select(["openings.id", "openings.title", "openings.hiring_manager_id", "openings.archived_at"])
    .select(partsOf(viewer).as("my_parts"))
    .where("openings.org_id", "=", viewer.orgId)
    .where(openingVisibleTo(viewer))
    .where("openings.archived_at", "is", null)
    .orderBy("openings.id", "desc")
    .limit(200)
    .execute();
}
