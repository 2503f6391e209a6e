import type { ScorecardProblem } from "@evenhand/rubric";
import { refuse, type Refusal } from "../../http/refusals.ts";

/** What still keeps a card back, in the order of the card. Nothing of it is written. */
export function incomplete(problems: ScorecardProblem[]): Refusal {
  return refuse("invalid_input", problems.map(({ sentence }) => sentence).join(" "), {
    problems: problems.map(({ path, sentence }) => ({
      path: path.join("."),
      message: sentence,
      got: "what the card says now",
      want: sentence,
    })),
  });
}

/**
 * What to tell somebody who submits straight from a draft. A contradiction comes last and asks for sealing
 * first: a question asked while ratings can still change would pull them towards agreement.
 */
export function whatToTell(
  problems: ScorecardProblem[],
  state: "draft" | "sealed",
): ScorecardProblem[] {
  if (state === "sealed") return problems;
  const others = problems.filter(({ code }) => code !== "contradiction-not-explained");
  if (others.length > 0) return others;
  return problems.map((one) => ({
    ...one,
    sentence: `Seal your ratings first; then one sentence is asked of you. ${one.sentence}`,
  }));
}
