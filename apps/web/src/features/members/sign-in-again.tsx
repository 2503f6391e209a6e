import { useState } from "react";
import type { SignIn } from "@evenhand/contract/sessions";
import { personAtWork } from "../../lib/sign-in-again.ts";
import { problemsOf, readText } from "../../lib/form-fields.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogFoot } from "../../ui/dialog.tsx";
import { Form } from "../../ui/form.tsx";
import { PasswordField } from "../../ui/password-field.tsx";
import { CodeStep, useCodeStep } from "./code-step.tsx";
import { useSignIn } from "./session-api.ts";
import { useSession } from "./use-session.ts";
import { SignInFailure } from "./sign-in-failure.tsx";
import { passwordWords, signInAgainWords, signInWords } from "./words.ts";

/** The session ended while somebody was working: they sign in over the page, and what waited goes on. */
export function SignInAgain({ onLeave }: { onLeave: () => void }) {
  const { sharedComputer } = useSession().session;
  const signIn = useSignIn();
  const [problems, setProblems] = useState<Record<string, string>>({});
  const email = personAtWork()?.email ?? "";

  const step = useCodeStep<SignIn>();
  const { given } = step;

  const submit = (form: HTMLFormElement) => {
    const password = readText(form, "password");
    const found = problemsOf({ password: password === "" && signInWords.passwordMissing });
    setProblems(found);
    if (found["password"] !== undefined) return;
    const account = { email, password, sharedComputer };
    signIn.mutate(account, { onError: (error) => step.failed(error, account) });
  };

  if (given !== null) {
    return (
      <Dialog title={signInAgainWords.title} lead={<p>{signInAgainWords.lead(email)}</p>}>
        <CodeStep
          error={signIn.error}
          onCode={(code) =>
            signIn.mutate({ ...given, code }, { onError: (error) => step.failed(error, given) })
          }
        >
          <DialogFoot>
            <Button onClick={onLeave}>{signInAgainWords.leave}</Button>
            <Button type="submit" look="main" busy={signIn.isPending}>
              {signInWords.action}
            </Button>
          </DialogFoot>
        </CodeStep>
      </Dialog>
    );
  }

  return (
    <Dialog title={signInAgainWords.title} lead={<p>{signInAgainWords.lead(email)}</p>}>
      <SignInFailure error={signIn.error} />
      <Form startHere label={signInAgainWords.title} onSubmit={submit}>
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <PasswordField
          label={signInWords.password}
          words={passwordWords}
          name="password"
          autoComplete="current-password"
          maxLength={128}
          problem={problems["password"]}
        />
        <DialogFoot>
          <Button onClick={onLeave}>{signInAgainWords.leave}</Button>
          <Button type="submit" look="main" busy={signIn.isPending}>
            {signInWords.action}
          </Button>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}
