import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { OpeningView } from "@evenhand/contract/openings";
import { failureLine } from "../../lib/failure-words.ts";
import { peopleQuery } from "../../lib/people.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { ChoiceField } from "../../ui/choice-field.tsx";
import { Dialog, DialogFoot } from "../../ui/dialog.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { uiWords } from "../../ui/words.ts";
import { DeputyChoices } from "./deputy-choices.tsx";
import { mayLead } from "./may-lead.ts";
import { useChangeOpening } from "./opening-api.ts";
import { openingWords } from "./words.ts";

export function EditOpeningDialog({
  opening,
  onClose,
}: {
  opening: OpeningView;
  onClose: () => void;
}) {
  const people = useQuery(peopleQuery);
  const change = useChangeOpening(opening);
  const [title, setTitle] = useState(opening.title);
  const [managerId, setManagerId] = useState(opening.hiringManager.id);
  const [deputyIds, setDeputyIds] = useState(opening.deputies.map(({ id }) => id));
  const [confidential, setConfidential] = useState(opening.confidential);
  const managers = people.data?.filter(mayLead) ?? [opening.hiringManager, ...opening.deputies];
  const save = () => {
    if (title.trim() === "") return;
    change.mutate(
      { title: title.trim(), hiringManagerId: managerId, deputyIds, confidential },
      { onSuccess: onClose },
    );
  };
  return (
    <Dialog title={openingWords.editTitle} onClose={onClose}>
      <Form startHere label={openingWords.editTitle} onSubmit={save}>
        <TextField
          label={openingWords.name}
          value={title}
          maxLength={200}
          problem={title.trim() === "" ? openingWords.missing : undefined}
          onChange={(event) => setTitle(event.target.value)}
        />
        <ChoiceField
          label={openingWords.manager}
          value={managerId}
          options={managers.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => setManagerId(event.target.value)}
        />
        <fieldset>
          <legend>{openingWords.deputies}</legend>
          <DeputyChoices
            leaders={managers}
            managerId={managerId}
            chosen={deputyIds}
            onChange={setDeputyIds}
          />
        </fieldset>
        <Checkbox
          label={openingWords.confidentialLabel}
          hint={openingWords.confidentialHint}
          checked={confidential}
          onChange={(event) => setConfidential(event.target.checked)}
        />
        {change.error ? <Notice attention>{failureLine(change.error)}</Notice> : null}
        <DialogFoot>
          <Button onClick={onClose}>{uiWords.cancel}</Button>
          <Button type="submit" look="main" busy={change.isPending}>
            {openingWords.save}
          </Button>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}
