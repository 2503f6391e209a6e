import { isNotEnough } from "../not-enough.ts";
import type { CriterionToRead } from "../reports/criteria-to-read.ts";

/** What one criterion's numbers say of its text; nothing where they say nothing. */
export function criterionSentence({ id, exact, reasons }: CriterionToRead): string {
  const sentences = reasons.map((reason) => {
    if (reason === "agreement" && !isNotEnough(exact)) {
      const [low, high] = exact.interval.map((share) => Math.round(share * 100));
      return `On ${id} two people in the same interview gave the same point on ${Math.round(exact.estimate * 100)} of 100 (likely range ${low} to ${high}), less often than on the rest: worth reading its text together.`;
    }
    return `Points on ${id} follow the rest of a candidate's points less than other criteria's do: worth asking whether everybody means the same thing by it.`;
  });
  return sentences.length === 0
    ? `Nothing in the numbers speaks for rewriting ${id}.`
    : sentences.join(" ");
}
