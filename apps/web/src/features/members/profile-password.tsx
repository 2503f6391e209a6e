import { useState } from "react";
import { hasCode, problemAt } from "../../lib/api-error.ts";
import { problemsOf, readText } from "../../lib/form-fields.ts";
import { Button } from "../../ui/button.tsx";
import { Form, FormFoot } from "../../ui/form.tsx";
import { PasswordField } from "../../ui/password-field.tsx";
import { Section } from "../../ui/section.tsx";
import { Status } from "../../ui/status.tsx";
import { FormFailure } from "./form-failure.tsx";
import { NewPasswordField, newPasswordProblem } from "./new-password-field.tsx";
import { useChangePassword } from "./profile-api.ts";
import { useSession } from "./use-session.ts";
import { passwordWords, profileWords } from "./words.ts";

export function ProfilePassword() {
  const change = useChangePassword();
  const { email } = useSession().user;
  const [problems, setProblems] = useState<Record<string, string>>({});
  // A changed password leaves empty fields behind.
  const [round, setRound] = useState(0);
  const wrong = hasCode(change.error, "wrong_credentials");

  const submit = (form: HTMLFormElement) => {
    const currentPassword = readText(form, "currentPassword");
    const newPassword = readText(form, "newPassword");
    const found = problemsOf({
      currentPassword: currentPassword === "" && profileWords.currentMissing,
      newPassword: newPasswordProblem(newPassword),
    });
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    change.mutate({ currentPassword, newPassword }, { onSuccess: () => setRound(round + 1) });
  };

  return (
    <Section title={profileWords.password} lead={profileWords.passwordLead} beside>
      <Form key={round} label={profileWords.password} onSubmit={submit}>
        <input type="hidden" autoComplete="username" value={email} readOnly />
        <PasswordField
          label={profileWords.current}
          words={passwordWords}
          name="currentPassword"
          autoComplete="current-password"
          maxLength={128}
          problem={
            problems["currentPassword"] ??
            (wrong ? profileWords.currentWrong : problemAt(change.error, "currentPassword"))
          }
        />
        <NewPasswordField
          label={profileWords.next}
          name="newPassword"
          error={change.error}
          problem={problems["newPassword"]}
        />
        {wrong ? null : <FormFailure error={change.error} />}
        <FormFoot>
          <Button type="submit" busy={change.isPending}>
            {profileWords.change}
          </Button>
        </FormFoot>
      </Form>
      <Status>{change.isSuccess ? profileWords.changed : ""}</Status>
    </Section>
  );
}
