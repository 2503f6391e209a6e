import { useState } from "react";
import type { SecondFactorBegun } from "@evenhand/contract/profile";
import { hasCode } from "../../lib/api-error.ts";
import { readText } from "../../lib/form-fields.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogFoot } from "../../ui/dialog.tsx";
import { Form } from "../../ui/form.tsx";
import { uiWords } from "../../ui/words.ts";
import { secondFactorWords } from "./account-words.ts";
import { FormFailure } from "./form-failure.tsx";
import { OwnPasswordField } from "./own-password-field.tsx";
import { useBeginSecondFactor } from "./second-factor-api.ts";

type SecondFactorPasswordProps = {
  onClose: () => void;
  onBegun: (begun: SecondFactorBegun) => void;
};

export function SecondFactorPassword({ onClose, onBegun }: SecondFactorPasswordProps) {
  const begin = useBeginSecondFactor();
  const [missing, setMissing] = useState<string>();
  const submit = (form: HTMLFormElement) => {
    const password = readText(form, "password");
    setMissing(password === "" ? secondFactorWords.passwordMissing : undefined);
    if (password !== "") begin.mutate({ password }, { onSuccess: onBegun });
  };
  return (
    <Dialog
      title={secondFactorWords.passwordTitle}
      lead={<p>{secondFactorWords.passwordLead}</p>}
      onClose={onClose}
    >
      <Form startHere label={secondFactorWords.passwordTitle} onSubmit={submit}>
        <OwnPasswordField error={begin.error} problem={missing} />
        {hasCode(begin.error, "wrong_credentials") ? null : <FormFailure error={begin.error} />}
        <DialogFoot>
          <Button onClick={onClose}>{uiWords.cancel}</Button>
          <Button type="submit" look="main" busy={begin.isPending}>
            {secondFactorWords.next}
          </Button>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}
