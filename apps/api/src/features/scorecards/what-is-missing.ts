import type { ScorecardProblem, ScorecardProblemCode } from "@evenhand/rubric";
import { refuse, type Refusal } from "../../http/refusals.ts";

/** What still keeps a card back, in the order of the card. Nothing of it is written. */
export function incomplete(problems: ScorecardProblem[]): Refusal {
  return refuse("invalid_input", problems.map(({ sentence }) => sentence).join(" "), {
    problems: problems.map(({ code, path, sentence }) => ({
      path: path.join("."),
      message: sentence,
      ...(GOT_AND_WANT[code] ?? { got: "something else", want: "what the card asks for" }),
    })),
  });
}

/** Of what may keep a card back; advice never does. */
const GOT_AND_WANT: Partial<Record<ScorecardProblemCode, { got: string; want: string }>> = {
  "another-card": { got: "the draft of another card", want: "the stage and level of this card" },
  "not-on-card": { got: "a criterion of another card", want: "criteria of this card alone" },
  "not-rated": { got: "no rating", want: "a point of the scale, or not-observed" },
  "point-off-scale": { got: "a point that the scale does not have", want: "a point of the scale" },
  "no-evidence": { got: "a rating without evidence", want: "a line of evidence, or not-observed" },
  "no-recommendation": { got: "no recommendation", want: "a recommendation, or no-decision" },
  "no-reason": { got: "no reason", want: "one sentence" },
  "contradiction-not-explained": { got: "no explanation", want: "one sentence" },
};

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
