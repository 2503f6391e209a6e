import type { CourseInPoints } from "../effects/drift-in-points.ts";
import { isNotEnough } from "../not-enough.ts";
import { points } from "./words.ts";

/** Whether one interviewer's rating has moved over time; by how much only where the range leaves nothing out. */
export function courseSentence({ id, course }: CourseInPoints): string {
  if (isNotEnough(course)) return course.notEnough.because;
  if (!course.moved) return `We cannot say that how ${id} rates has moved.`;
  const { change } = course;
  const [low, high] = change.interval;
  const apart = low > 0 || high < 0;
  if (!apart)
    return `How ${id} rates has moved up and down over time, compared with the others on the same candidates: worth talking about.`;
  const way = change.points < 0 ? "lower" : "higher";
  const [near, far] = change.points < 0 ? [high, low] : [low, high];
  return `Compared with the others on the same candidates, ${id} rated about ${points(change.points)} points ${way} in the last stretch than in the first. Likely range ${points(near)} to ${points(far)} ${way}: worth talking about.`;
}
