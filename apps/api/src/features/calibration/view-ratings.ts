import type { RatingBehind, RatingsBehindQuery } from "@evenhand/contract/calibration";
import { refuse, Refusal } from "../../http/refusals.ts";
import type { MemberCall } from "../../http/route.ts";
import { listRatingsBehind, type BehindRow } from "./behind-queries.ts";
import { reachRun } from "./reach-run.ts";
import { criterionLabel } from "./run-input.ts";
import { isSmallTeam, tooFewText } from "./small-team.ts";
import type { KeptResult } from "./stored-run.ts";

type Call = MemberCall<"GET /api/calibration/runs/:runId/ratings">;

/** The ratings behind what a run says, for somebody who reads the run and each of the cards. */
export async function viewRatings({
  db,
  actor,
  params,
  query,
}: Call): Promise<{ ratings: RatingBehind[]; total: number } | Refusal> {
  const reached = await reachRun(db, actor, params.runId);
  if (reached instanceof Refusal) return reached;
  const { row, hidden } = reached;
  if (hidden !== null) return refuse("not_allowed", `${hidden.because} ${hidden.until}`);
  const { result } = row;
  if (result === null)
    return refuse("conflict", "This run has no result yet. Ask again when it is finished.");
  if (isSmallTeam(result)) return refuse("conflict", tooFewText(result.counts.interviewers));
  const rows = await listRatingsBehind(db, actor, row.id, wanted(query, result));
  return {
    ratings: rows.map((one) => presentRating(one, result)),
    total: Number(rows[0]?.total ?? 0),
  };
}

function wanted({ unexpected, ...query }: RatingsBehindQuery, result: KeptResult) {
  return unexpected === undefined ? query : { ...query, among: result.unexpected?.ratings ?? [] };
}

function presentRating(row: BehindRow, { names }: KeptResult): RatingBehind {
  const label = criterionLabel(row, row.stage_id, row.criterion_id);
  return {
    scorecardId: row.scorecard_id,
    applicationId: row.application_id,
    candidate: row.candidate,
    criterion: names[label] ?? "A criterion",
    interviewer: { id: row.author_id, name: row.author },
    given: row.value,
    // The calibrated value is what was given, moved by the difference between the panel's expected value and theirs.
    ofPanel: row.expected + row.calibrated - row.value,
    expected: row.expected,
    residual: row.residual,
  };
}
