import { createHash } from "node:crypto";
import { ENGINE, OPTIONS } from "./engine.ts";
import type { RatingRow } from "./rating-queries.ts";

/** One rating as the engine takes it: labels are ids, so that what is computed holds no name. */
export type InputRating = {
  candidate: string;
  rater: string;
  criterion: string;
  stage: string;
  /** The interview: its panel sat in one room. */
  session: string;
  group: string;
  rating: number;
  at: number;
};

export type RunInput = {
  /** Points of the scale, from 1. */
  points: number;
  ratings: InputRating[];
  /** The card and the criterion behind each rating, in the same order. */
  origins: { scorecardId: string; criterionId: string }[];
  hash: Buffer;
};

/**
 * A criterion of one stage is one criterion of its own, and of one rubric as long as its meaning stands (major
 * version); a candidate is one application; a stage repeated is another interview. Where scales of several
 * lengths meet, the commonest is taken.
 */
export function runInput(rows: RatingRow[]): RunInput {
  const points = commonestScale(rows);
  const used = rows.filter((row) => row.points === points);
  const ratings = used.map((row) => ({
    candidate: row.application_id,
    rater: row.author_id,
    criterion: criterionLabel(row, row.stage_id, row.criterion_id),
    stage: `${stageLabel(row, row.stage_id)}${row.round > 1 ? `~${row.round}` : ""}`,
    session: row.interview_id,
    group: `${row.level} / ${row.setting}`,
    rating: row.value,
    at: row.submitted_at.getTime(),
  }));
  const origins = used.map((row) => ({
    scorecardId: row.scorecard_id,
    criterionId: row.criterion_id,
  }));
  const lines = rows.flatMap(({ line }) => (line === null ? [] : [line]));
  const digest = createHash("sha256").update(lines.join("\n"));
  return { points, ratings, origins, hash: runHash(digest.digest()) };
}

/** What a run is recognised by, from the digest of its ratings: another engine, or other options, is another run. */
export function runHash(digest: Buffer): Buffer {
  return createHash("sha256")
    .update(JSON.stringify([ENGINE, OPTIONS]))
    .update(digest)
    .digest();
}

type RubricMeaning = { rubric_id: string; major: number };

export function stageLabel({ rubric_id, major }: RubricMeaning, stageId: string): string {
  return `stage:${rubric_id}.${major}.${stageId}`;
}

export function criterionLabel(
  { rubric_id, major }: RubricMeaning,
  stageId: string,
  criterionId: string,
): string {
  return `criterion:${rubric_id}.${major}.${stageId}.${criterionId}`;
}

function commonestScale(rows: RatingRow[]): number {
  const counts = new Map<number, number>();
  for (const { points } of rows) counts.set(points, (counts.get(points) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 4;
}
