import { useState } from "react";
import type { Role } from "@evenhand/contract/members";
import { problemAt } from "../../lib/api-error.ts";
import { readText } from "../../lib/form-fields.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogFoot } from "../../ui/dialog.tsx";
import { Form } from "../../ui/form.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { uiWords } from "../../ui/words.ts";
import { FormFailure } from "./form-failure.tsx";
import { useInvite } from "./invitation-api.ts";
import { InvitationLink } from "./invitation-link.tsx";
import { roleWords } from "./shell-words.ts";
import { inviteWords } from "./words.ts";

type InviteDialogProps = { roles: readonly Role[]; onClose: () => void };

/** Asks whom and as what, then hands over the link. */
export function InviteDialog({ roles, onClose }: InviteDialogProps) {
  const invite = useInvite();
  const [role, setRole] = useState<Role>(roles[0] ?? "interviewer");
  const [problem, setProblem] = useState<string>();

  const submit = (form: HTMLFormElement) => {
    const email = readText(form, "email").trim();
    setProblem(email === "" ? inviteWords.emailMissing : undefined);
    if (email !== "") invite.mutate({ email, role });
  };

  if (invite.data) {
    const { email } = invite.data.invitation;
    return (
      <Dialog key="invite" title={inviteWords.doneTitle(email)} onClose={onClose}>
        <InvitationLink made={invite.data} onClose={onClose} onAnother={() => invite.reset()} />
      </Dialog>
    );
  }
  return (
    <Dialog key="invite" title={inviteWords.title} onClose={onClose}>
      <Form startHere label={inviteWords.title} onSubmit={submit}>
        <TextField
          label={inviteWords.email}
          name="email"
          type="email"
          inputMode="email"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={254}
          problem={problem ?? problemAt(invite.error, "email")}
        />
        <Select
          label={inviteWords.role}
          value={role}
          options={roles.map((each) => ({
            value: each,
            label: roleWords[each].name,
            detail: roleWords[each].does,
          }))}
          onChange={setRole}
        />
        <FormFailure error={invite.error} />
        <DialogFoot>
          <Button onClick={onClose}>{uiWords.cancel}</Button>
          <Button type="submit" look="main" busy={invite.isPending}>
            {inviteWords.action}
          </Button>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}
