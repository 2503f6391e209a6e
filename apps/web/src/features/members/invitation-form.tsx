import { useState } from "react";
import type { InvitationPreview } from "@evenhand/contract/invitations";
import { hasCode, problemAt } from "../../lib/api-error.ts";
import { problemsOf, readText } from "../../lib/form-fields.ts";
import { forgetLinkToken } from "../../lib/link-token.ts";
import { Button } from "../../ui/button.tsx";
import { Form } from "../../ui/form.tsx";
import { PasswordField } from "../../ui/password-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { codeWords } from "./account-words.ts";
import { CodeField } from "./code-field.tsx";
import { FormFailure } from "./form-failure.tsx";
import { useAcceptInvitation } from "./invitation-api.ts";
import { NewPasswordField, newPasswordProblem } from "./new-password-field.tsx";
import { SignInFailure } from "./sign-in-failure.tsx";
import { invitationWords, passwordWords, signInWords } from "./words.ts";

type InvitationFormProps = { token: string; preview: InvitationPreview; onDone: () => void };

export function InvitationForm({ token, preview, onDone }: InvitationFormProps) {
  const accept = useAcceptInvitation();
  const [problems, setProblems] = useState<Record<string, string>>({});
  const isNew = preview.account === "create";
  // An account that exists may want more than its password.
  const [asksCode, setAsksCode] = useState(false);

  const submit = (form: HTMLFormElement) => {
    const name = readText(form, "name").trim();
    const password = readText(form, "password");
    const code = readText(form, "code").trim();
    const found = problemsOf({
      code: asksCode && code === "" && codeWords.missing,
      name: name === "" && invitationWords.nameMissing,
      password: isNew
        ? newPasswordProblem(password)
        : password === "" && signInWords.passwordMissing,
    });
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    const done = () => {
      forgetLinkToken();
      onDone();
    };
    accept.mutate(
      { token, name, password, ...(asksCode ? { code } : {}) },
      {
        onSuccess: done,
        onError: (error) => {
          if (hasCode(error, "second_factor_required")) setAsksCode(true);
        },
      },
    );
  };

  const codeIsAsked = hasCode(accept.error, "second_factor_required", "wrong_code");
  const limited = hasCode(accept.error, "rate_limited", "wrong_credentials");
  return (
    <Form startHere label={invitationWords.title} onSubmit={submit}>
      <TextField
        label={invitationWords.email}
        name="email"
        type="email"
        autoComplete="username"
        readOnly
        value={preview.email}
      />
      <TextField
        label={invitationWords.name}
        name="name"
        hint={invitationWords.nameHint}
        autoComplete="name"
        maxLength={200}
        problem={problems["name"] ?? problemAt(accept.error, "name")}
      />
      {isNew ? (
        <NewPasswordField
          label={invitationWords.passwordNew}
          name="password"
          error={accept.error}
          problem={problems["password"]}
        />
      ) : (
        <PasswordField
          label={invitationWords.passwordOld}
          words={passwordWords}
          name="password"
          autoComplete="current-password"
          hint={invitationWords.passwordOldHint}
          problem={problems["password"] ?? problemAt(accept.error, "password")}
        />
      )}
      {asksCode ? <CodeField takesFocus error={accept.error} problem={problems["code"]} /> : null}
      {limited ? (
        <SignInFailure error={accept.error} wrong={invitationWords.wrongPassword} />
      ) : (
        <FormFailure error={codeIsAsked ? null : accept.error} />
      )}
      <Button type="submit" look="main" wide busy={accept.isPending}>
        {isNew ? invitationWords.create : invitationWords.join}
      </Button>
    </Form>
  );
}
