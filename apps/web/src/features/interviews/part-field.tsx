import type { Panelist } from "@evenhand/contract/interviews";
import { ChoiceField } from "../../ui/choice-field.tsx";
import { interviewWords } from "./words.ts";

type Part = Panelist["part"];

const PARTS: readonly Part[] = ["interviewer", "shadow", "reverse_shadow"];

type PartFieldProps = { label: string; part: Part; onChange: (part: Part) => void };

/** Interviewer or trainee, and what a trainee's card is worth. */
export function PartField({ label, part, onChange }: PartFieldProps) {
  return (
    <ChoiceField
      label={label}
      value={part}
      hint={interviewWords.partHint[part]}
      options={PARTS.map((value) => ({ value, label: interviewWords.partChoice[value] }))}
      onChange={({ target }) =>
        onChange(PARTS.find((value) => value === target.value) ?? "interviewer")
      }
    />
  );
}
