import { useQuery } from "@tanstack/react-query";
import type { InterviewView } from "@evenhand/contract/interviews";
import { mayInterview, peopleQuery } from "../../lib/people.ts";
import { ChoiceField } from "../../ui/choice-field.tsx";
import { interviewWords } from "./words.ts";

type PeopleFieldProps = {
  interview: InterviewView;
  value: string;
  onChange: (memberId: string) => void;
};

/** Everybody who is not on the panel yet. */
export function PeopleField({ interview, value, onChange }: PeopleFieldProps) {
  const people = useQuery(peopleQuery);
  const seated = new Set(interview.panel.map(({ member }) => member.id));
  const free = (people.data ?? []).filter((one) => mayInterview(one) && !seated.has(one.id));
  return (
    <ChoiceField
      label={interviewWords.who}
      value={value}
      options={[
        { value: "", label: interviewWords.choose },
        ...free.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
