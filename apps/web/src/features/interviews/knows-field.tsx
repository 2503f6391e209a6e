import type { AnswerKnows, Panelist } from "@evenhand/contract/interviews";
import { failureLine } from "../../lib/failure-words.ts";
import { ChoiceField } from "../../ui/choice-field.tsx";
import { Status } from "../../ui/status.tsx";
import { useAnswerKnows } from "./interview-api.ts";
import { interviewWords } from "./words.ts";

const ANSWERS: readonly AnswerKnows["knows"][] = ["no", "yes", "asked_to_swap"];

type KnowsFieldProps = { interviewId: string; answer: Panelist["knowsCandidate"] };

/** Asked before the interview, while somebody else can still take the place. */
export function KnowsField({ interviewId, answer }: KnowsFieldProps) {
  const save = useAnswerKnows(interviewId);
  const shown = save.isPending ? save.variables.knows : answer;
  return (
    <div>
      <ChoiceField
        label={interviewWords.knows}
        hint={interviewWords.knowsHint}
        value={shown ?? ""}
        problem={save.error ? failureLine(save.error) : undefined}
        options={[
          ...(shown === null ? [{ value: "", label: interviewWords.knowsChoose }] : []),
          ...ANSWERS.map((value) => ({ value, label: interviewWords.knowsAnswer[value] })),
        ]}
        onChange={({ target }) => {
          const knows = ANSWERS.find((value) => value === target.value);
          if (knows !== undefined) save.mutate({ knows });
        }}
      />
      <Status>{save.isSuccess ? interviewWords.knowsKept[save.variables.knows] : ""}</Status>
    </div>
  );
}
