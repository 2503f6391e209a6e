import { useState } from "react";
import type { SecondFactorBegun } from "@evenhand/contract/profile";
import { hasCode, problemAt } from "../../lib/api-error.ts";
import { readText } from "../../lib/form-fields.ts";
import { Button } from "../../ui/button.tsx";
import { CopyField } from "../../ui/copy-field.tsx";
import { Dialog, DialogFoot } from "../../ui/dialog.tsx";
import { Form } from "../../ui/form.tsx";
import { SquareCode } from "../../ui/square-code.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { uiWords } from "../../ui/words.ts";
import { codeWords, secondFactorWords } from "./account-words.ts";
import { FormFailure } from "./form-failure.tsx";
import { useConfirmSecondFactor } from "./second-factor-api.ts";

type SecondFactorScanProps = {
  begun: SecondFactorBegun;
  onClose: () => void;
  onCodes: (codes: string[]) => void;
};

export function SecondFactorScan({ begun, onClose, onCodes }: SecondFactorScanProps) {
  const confirm = useConfirmSecondFactor();
  const [missing, setMissing] = useState<string>();
  const wrong = hasCode(confirm.error, "wrong_code");
  const submit = (form: HTMLFormElement) => {
    const code = readText(form, "code").trim();
    setMissing(code === "" ? codeWords.missing : undefined);
    if (code === "") return;
    confirm.mutate({ code }, { onSuccess: ({ recoveryCodes }) => onCodes(recoveryCodes) });
  };
  return (
    <Dialog
      title={secondFactorWords.scanTitle}
      lead={<p>{secondFactorWords.scanLead}</p>}
      onClose={onClose}
    >
      <SquareCode text={begun.address} label={secondFactorWords.square} />
      <CopyField label={secondFactorWords.secret} value={inGroups(begun.secret)} />
      <Form label={secondFactorWords.scanTitle} onSubmit={submit}>
        <TextField
          label={secondFactorWords.code}
          name="code"
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={64}
          problem={
            missing ?? (wrong ? secondFactorWords.codeWrong : problemAt(confirm.error, "code"))
          }
        />
        {wrong ? null : <FormFailure error={confirm.error} />}
        <DialogFoot>
          <Button onClick={onClose}>{uiWords.cancel}</Button>
          <Button type="submit" look="main" busy={confirm.isPending}>
            {secondFactorWords.turnOn}
          </Button>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}

/** Four letters at a time, to be typed without losing one's place; apps take it with the spaces. */
function inGroups(secret: string): string {
  return secret.replaceAll(/(.{4})(?=.)/g, "$1 ");
}
