import type { Rating } from "@evenhand/rubric";
import { reviewWords } from "./review-words.ts";

/** `3 Meets`, number and word together. */
export function ratingInWords(
  rating: Rating | null,
  points: readonly { point: number; name: string }[],
): string {
  if (rating === null) return reviewWords.notRated;
  if (rating === "not-observed") return reviewWords.notObserved;
  return `${rating} ${points.find(({ point }) => point === rating)?.name ?? ""}`.trim();
}
