import { useState } from "react";
import type { ApplicationView, ArrangementKind } from "@evenhand/contract/candidates";
import { failureLine } from "../../lib/failure-words.ts";
import { Button } from "../../ui/button.tsx";
import { ChoiceField } from "../../ui/choice-field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Section } from "../../ui/section.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useAddArrangement, useRemoveArrangement } from "./candidate-api.ts";
import styles from "./candidates.module.css";
import { candidateWords } from "./words.ts";

const KINDS = Object.keys(candidateWords.arrangementKinds) as ArrangementKind[];

export function Arrangements({ application }: { application: ApplicationView }) {
  const remove = useRemoveArrangement(application.id);
  return (
    <Section title={candidateWords.arrangements} lead={candidateWords.arrangementsLead}>
      {application.arrangements.length === 0 ? (
        <p className={styles["quiet"]}>{candidateWords.noArrangements}</p>
      ) : null}
      <ul>
        {application.arrangements.map(({ id, kind, whatToDo }) => (
          <li key={id} className={styles["line"]}>
            <span>
              {candidateWords.arrangementKinds[kind]}: {whatToDo}
            </span>
            {application.can.edit ? (
              <Button
                look="quiet"
                busy={remove.isPending}
                aria-label={candidateWords.removeArrangement(whatToDo)}
                onClick={() => remove.mutate(id)}
              >
                {candidateWords.remove}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {remove.error ? <Notice attention>{failureLine(remove.error)}</Notice> : null}
      {application.can.edit ? <NewArrangement applicationId={application.id} /> : null}
    </Section>
  );
}

function NewArrangement({ applicationId }: { applicationId: string }) {
  const add = useAddArrangement(applicationId);
  const [kind, setKind] = useState<ArrangementKind>("extra_time");
  const [whatToDo, setWhatToDo] = useState("");
  const save = () =>
    add.mutate({ kind, whatToDo: whatToDo.trim() }, { onSuccess: () => setWhatToDo("") });
  return (
    <details className={styles["more"]}>
      <summary>{candidateWords.addArrangement}</summary>
      <div className={styles["form"]}>
        <ChoiceField
          label={candidateWords.arrangementKind}
          value={kind}
          options={KINDS.map((value) => ({ value, label: candidateWords.arrangementKinds[value] }))}
          onChange={(event) => setKind(KINDS.find((one) => one === event.target.value) ?? "other")}
        />
        <TextField
          label={candidateWords.whatToDo}
          value={whatToDo}
          maxLength={500}
          onChange={(event) => setWhatToDo(event.target.value)}
        />
        {add.error ? <Notice attention>{failureLine(add.error)}</Notice> : null}
        <div>
          <Button busy={add.isPending || whatToDo.trim() === ""} onClick={save}>
            {candidateWords.addArrangement}
          </Button>
        </div>
      </div>
    </details>
  );
}
