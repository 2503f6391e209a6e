import type { InputProblem } from "@evenhand/contract/error";
import { refuse, type Refusal } from "./refusals.ts";

/** What is wrong with one field that its shape allows and the data does not. `got` never holds the text itself. */
export function fieldProblem(path: string, got: string, want: string): InputProblem {
  return { path, got, want, message: `${path}: got ${got}, want ${want}.` };
}

export function refuseFields(problems: InputProblem[]): Refusal {
  return refuse("invalid_input", problems.map((problem) => problem.message).join(" "), {
    problems,
  });
}

export function refuseField(path: string, got: string, want: string): Refusal {
  return refuseFields([fieldProblem(path, got, want)]);
}
