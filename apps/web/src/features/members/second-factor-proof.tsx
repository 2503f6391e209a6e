import { useState } from "react";
import { hasCode } from "../../lib/api-error.ts";
import { problemsOf, readText } from "../../lib/form-fields.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogFoot } from "../../ui/dialog.tsx";
import { Form } from "../../ui/form.tsx";
import { uiWords } from "../../ui/words.ts";
import { codeWords, secondFactorWords } from "./account-words.ts";
import { CodeField } from "./code-field.tsx";
import { FormFailure } from "./form-failure.tsx";
import { OwnPasswordField } from "./own-password-field.tsx";
import { useRemoveSecondFactor, useRenewRecoveryCodes } from "./second-factor-api.ts";

type SecondFactorProofProps = {
  to: "renew" | "remove";
  onClose: () => void;
  onCodes: (codes: string[]) => void;
  onRemoved: () => void;
};

/** Asks for both, then makes new codes or turns it off. */
export function SecondFactorProof({ to, onClose, onCodes, onRemoved }: SecondFactorProofProps) {
  const renew = useRenewRecoveryCodes();
  const remove = useRemoveSecondFactor();
  const [missing, setMissing] = useState<Record<string, string>>({});
  const leaving = to === "remove";
  const { error, isPending } = leaving ? remove : renew;

  const submit = (form: HTMLFormElement) => {
    const body = { password: readText(form, "password"), code: readText(form, "code").trim() };
    const found = problemsOf({
      password: body.password === "" && secondFactorWords.passwordMissing,
      code: body.code === "" && codeWords.missing,
    });
    setMissing(found);
    if (Object.keys(found).length > 0) return;
    if (leaving) remove.mutate(body, { onSuccess: onRemoved });
    else renew.mutate(body, { onSuccess: ({ recoveryCodes }) => onCodes(recoveryCodes) });
  };

  const said = hasCode(error, "wrong_credentials", "wrong_code");
  return (
    <Dialog
      title={leaving ? secondFactorWords.removeTitle : secondFactorWords.renewTitle}
      lead={<p>{leaving ? secondFactorWords.removeLead : secondFactorWords.renewLead}</p>}
      onClose={onClose}
    >
      <Form startHere label={secondFactorWords.title} onSubmit={submit}>
        <OwnPasswordField error={error} problem={missing["password"]} />
        <CodeField error={error} problem={missing["code"]} />
        {said ? null : <FormFailure error={error} />}
        <DialogFoot>
          <Button onClick={onClose}>{uiWords.cancel}</Button>
          <Button type="submit" look={leaving ? "grave" : "main"} busy={isPending}>
            {leaving ? secondFactorWords.remove : secondFactorWords.renew}
          </Button>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}
