import { useState } from "react";
import { hasCode } from "../../lib/api-error.ts";
import { readText } from "../../lib/form-fields.ts";
import { forgetLinkToken } from "../../lib/link-token.ts";
import { Button } from "../../ui/button.tsx";
import { Form } from "../../ui/form.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { passwordLinkWords } from "./account-words.ts";
import { FormFailure } from "./form-failure.tsx";
import { NewPasswordField, newPasswordProblem } from "./new-password-field.tsx";
import { useNewPassword } from "./account-link-api.ts";

type NewPasswordFormProps = {
  token: string;
  email: string;
  onDone: () => void;
  onGone: () => void;
};

export function NewPasswordForm({ token, email, onDone, onGone }: NewPasswordFormProps) {
  const change = useNewPassword();
  const [problem, setProblem] = useState<string>();

  const submit = (form: HTMLFormElement) => {
    const password = readText(form, "password");
    const found = newPasswordProblem(password);
    setProblem(found === false ? undefined : found);
    if (found !== false) return;
    change.mutate(
      { token, password },
      {
        onSuccess: () => {
          forgetLinkToken();
          onDone();
        },
        onError: (error) => {
          if (hasCode(error, "gone")) onGone();
        },
      },
    );
  };

  return (
    <Form startHere label={passwordLinkWords.title} onSubmit={submit}>
      <TextField
        label={passwordLinkWords.account}
        name="email"
        type="email"
        autoComplete="username"
        readOnly
        value={email}
      />
      <NewPasswordField
        label={passwordLinkWords.password}
        name="password"
        error={change.error}
        problem={problem}
      />
      <FormFailure error={change.error} />
      <Button type="submit" look="main" wide busy={change.isPending}>
        {passwordLinkWords.set}
      </Button>
    </Form>
  );
}
