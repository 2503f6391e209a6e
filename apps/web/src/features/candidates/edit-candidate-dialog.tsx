import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Candidate } from "@evenhand/contract/candidates";
import { hasCode, isToldAt, problemAt } from "../../lib/api-error.ts";
import { failureLine } from "../../lib/failure-words.ts";
import { peopleQuery } from "../../lib/people.ts";
import { Button } from "../../ui/button.tsx";
import { ChoiceField } from "../../ui/choice-field.tsx";
import { Dialog, DialogFoot } from "../../ui/dialog.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { uiWords } from "../../ui/words.ts";
import { useChangeCandidate } from "./candidate-api.ts";
import { candidateWords } from "./words.ts";

const FIELDS = [
  ["email", candidateWords.email, "email"],
  ["phone", candidateWords.phone, "tel"],
  ["cvUrl", candidateWords.cv, "url"],
  ["recordUrl", candidateWords.record, "url"],
] as const;

const TOLD = ["name", ...FIELDS.map(([field]) => field)];

export function EditCandidateDialog({
  candidate,
  onClose,
}: {
  candidate: Candidate;
  onClose: () => void;
}) {
  const people = useQuery(peopleQuery);
  const change = useChangeCandidate(candidate);
  const [name, setName] = useState(candidate.name);
  const [values, setValues] = useState({
    email: candidate.email ?? "",
    phone: candidate.phone ?? "",
    cvUrl: candidate.cvUrl ?? "",
    recordUrl: candidate.recordUrl ?? "",
  });
  const [linkedId, setLinkedId] = useState(candidate.linkedMember?.id ?? "");
  const orNull = (text: string) => (text.trim() === "" ? null : text.trim());
  const save = () => {
    if (name.trim() === "") return;
    change.mutate(
      {
        name: name.trim(),
        email: orNull(values.email),
        phone: orNull(values.phone),
        // A CV that is kept from the reader looks like none: untouched it is not sent.
        ...(orNull(values.cvUrl) === candidate.cvUrl ? {} : { cvUrl: orNull(values.cvUrl) }),
        recordUrl: orNull(values.recordUrl),
        linkedMemberId: orNull(linkedId),
      },
      { onSuccess: onClose },
    );
  };
  return (
    <Dialog title={candidateWords.edit} onClose={onClose}>
      <Form startHere label={candidateWords.edit} onSubmit={save}>
        <TextField
          label={candidateWords.name}
          value={name}
          maxLength={200}
          problem={name.trim() === "" ? candidateWords.missing : problemAt(change.error, "name")}
          onChange={(event) => setName(event.target.value)}
        />
        {FIELDS.map(([field, label, type]) => (
          <TextField
            key={field}
            label={label}
            type={type}
            value={values[field]}
            maxLength={2_000}
            problem={problemAt(change.error, field)}
            onChange={(event) => setValues({ ...values, [field]: event.target.value })}
          />
        ))}
        <ChoiceField
          label={candidateWords.linked}
          hint={candidateWords.linkedHint}
          value={linkedId}
          options={[
            { value: "", label: candidateWords.notLinked },
            ...(people.data ?? []).map((person) => ({ value: person.id, label: person.name })),
          ]}
          onChange={(event) => setLinkedId(event.target.value)}
        />
        {change.error && !isToldAt(change.error, TOLD) ? (
          <Notice attention>
            {hasCode(change.error, "stale_revision")
              ? candidateWords.stale
              : failureLine(change.error)}
          </Notice>
        ) : null}
        <DialogFoot>
          <Button onClick={onClose}>{uiWords.cancel}</Button>
          <Button type="submit" look="main" busy={change.isPending}>
            {candidateWords.save}
          </Button>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}
