import { useState } from "react";
import type { Member } from "@evenhand/contract/members";
import { problemAt } from "../../lib/api-error.ts";
import { readText } from "../../lib/form-fields.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogFoot } from "../../ui/dialog.tsx";
import { Form } from "../../ui/form.tsx";
import { StaleChoice } from "../../ui/stale-choice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { uiWords } from "../../ui/words.ts";
import { FormFailure } from "./form-failure.tsx";
import { staleMember, useChangeMember } from "./member-api.ts";
import { memberWords } from "./words.ts";

type MemberRenameProps = {
  member: Member;
  onClose: () => void;
  onDone: (sentence: string) => void;
};

export function MemberRename({ member, onClose, onDone }: MemberRenameProps) {
  const change = useChangeMember();
  // The list may learn of a newer name while this is open: what is saved answers to what was read here.
  const [opened] = useState(member);
  const [problem, setProblem] = useState<string>();
  const current = staleMember(change.error);
  const typed = change.variables?.change.name ?? opened.name;

  // A new name may take the row out of a search, and this dialog with it: the promise outlives it.
  const save = (name: string, from: Member) =>
    change.mutateAsync({ member: from, change: { name } }).then(
      (changed) => onDone(memberWords.renamed(changed.name)),
      () => undefined,
    );
  const submit = (form: HTMLFormElement) => {
    const name = readText(form, "name").trim();
    setProblem(name === "" ? memberWords.renameMissing : undefined);
    if (name !== "") void save(name, opened);
  };

  if (current !== null) {
    return (
      <Dialog title={memberWords.staleTitle(current.name)} role="alertdialog" onClose={onClose}>
        <StaleChoice
          theirs={{
            label: memberWords.now,
            value: current.name,
            keep: memberWords.keep(current.name),
          }}
          yours={{ label: memberWords.yours, value: typed, take: memberWords.takeYours(typed) }}
          busy={change.isPending}
          onTake={() => void save(typed, current)}
          onKeep={onClose}
        />
      </Dialog>
    );
  }
  return (
    <Dialog
      title={memberWords.renameTitle(opened.name)}
      lead={<p>{memberWords.renameLead}</p>}
      onClose={onClose}
    >
      <Form startHere label={memberWords.rename} onSubmit={submit}>
        <TextField
          label={memberWords.renameField}
          name="name"
          autoComplete="off"
          maxLength={200}
          defaultValue={opened.name}
          problem={problem ?? problemAt(change.error, "name")}
        />
        <FormFailure error={change.error} />
        <DialogFoot>
          <Button onClick={onClose}>{uiWords.cancel}</Button>
          <Button type="submit" look="main" busy={change.isPending}>
            {memberWords.save}
          </Button>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}
