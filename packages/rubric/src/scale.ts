import * as z from "zod/mini";
import { Label } from "./wording.ts";

/** The largest scale that the calibration can fit. */
export const MOST_POINTS = 9;

/** A value of the scale: 1 is the lowest. */
export const Point = z.int().check(z.gte(1), z.lte(MOST_POINTS));
export type Point = z.infer<typeof Point>;

/**
 * The points that every criterion of a rubric is rated on, in ascending order, numbered 1, 2, 3 …
 * `meets` is the lowest point that is good enough for the level; 3 of 4 in the starters.
 */
export const Scale = z
  .strictObject({
    points: z
      .array(z.strictObject({ point: Point, name: Label }))
      .check(z.minLength(3), z.maxLength(MOST_POINTS)),
    meets: Point,
  })
  .check(
    z.refine(
      (scale) => scale.points.every(({ point }, index) => point === index + 1),
      "The points of a scale are numbered 1, 2, 3 … in ascending order.",
    ),
    z.refine(
      (scale) => scale.meets > 1 && scale.meets <= scale.points.length,
      "The point that meets the level lies above 1 and within the scale.",
    ),
  );
export type Scale = z.infer<typeof Scale>;
