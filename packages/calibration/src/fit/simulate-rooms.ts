import { seededRandom } from "../random/seeded-random.ts";
import type { RatingRecord } from "../ratings/ratings.ts";
import { draw } from "./simulate.ts";

export interface RoomShape {
  readonly candidates: number;
  readonly raters: number;
  /** Stages a candidate passes, each a room of its own. */
  readonly stages: number;
  /** Interviewers a room, drawn from all. */
  readonly panel: number;
  readonly criteria: number;
  readonly interviewSd: number;
  /** What a room shares. */
  readonly roomSd: number;
  readonly seed: number;
}

const STEPS = [-1.3, 0, 1.3];

/** Panels of one room in each stage, on a scale of 1..4; abilities of sd 1.2, severities of sd 0.6. */
export function simulateRooms(shape: RoomShape): {
  readonly records: readonly RatingRecord[];
  readonly ability: readonly number[];
} {
  const random = seededRandom(shape.seed);
  const normals = (count: number, sd: number): number[] =>
    Array.from({ length: count }, () => sd * random.normal());
  const ability = normals(shape.candidates, 1.2);
  const severity = normals(shape.raters, 0.6);
  const difficulty = Array.from({ length: shape.stages }, () => normals(shape.criteria, 0.5));
  const centre = difficulty.flat().reduce((sum, d) => sum + d, 0) / difficulty.flat().length;
  const records: RatingRecord[] = [];
  ability.forEach((theta, c) => {
    difficulty.forEach((criteria, stage) => {
      const shared = shape.roomSd * random.normal();
      const panel = new Set<number>();
      while (panel.size < shape.panel) panel.add(Math.floor(random.uniform() * shape.raters));
      for (const r of panel) {
        const own = shape.interviewSd * random.normal();
        criteria.forEach((delta, j) => {
          const eta = theta + shared + own - severity[r]! - (delta - centre);
          records.push({
            candidate: `C${String(c + 1).padStart(4, "0")}`,
            rater: `R${String(r + 1).padStart(3, "0")}`,
            criterion: `K${j + 1}`,
            stage: `S${stage + 1}`,
            session: "panel",
            rating: 1 + draw(eta, STEPS, random.uniform()),
          });
        });
      }
    });
  });
  return { records, ability };
}
