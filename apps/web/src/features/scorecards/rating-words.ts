import type { Rating } from "@evenhand/rubric";
import { cardWords } from "./words.ts";

/** `3 Meets`, number and word together. */
export function ratingInWords(
  rating: Rating | null,
  points: readonly { point: number; name: string }[],
): string {
  if (rating === null) return cardWords.notRated;
  if (rating === "not-observed") return cardWords.notObserved;
  return `${rating} ${points.find(({ point }) => point === rating)?.name ?? ""}`.trim();
}
