import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import type { SignIn } from "@evenhand/contract/sessions";
import { problemAt } from "../../lib/api-error.ts";
import { problemsOf, readText } from "../../lib/form-fields.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PasswordField } from "../../ui/password-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { codeWords, signInLinkWords } from "./account-words.ts";
import { CodeStep, useCodeStep } from "./code-step.tsx";
import { DemoDoors } from "./demo-doors.tsx";
import { doorQuery, useSignIn } from "./session-api.ts";
import { SignInFailure } from "./sign-in-failure.tsx";
import { passwordWords, signInWords } from "./words.ts";

export type SignInFormProps = {
  why: "idle" | "signed-out" | undefined;
  /** A way to those who forgot their password. */
  forgot: ReactNode;
  onMail: () => void;
  onDone: () => void;
};

export function SignInForm({ why, forgot, onMail, onDone }: SignInFormProps) {
  const door = useQuery(doorQuery);
  const signIn = useSignIn();
  const [missing, setMissing] = useState<Record<string, string>>({});
  const step = useCodeStep<SignIn>();

  const startAgain = () => {
    step.startAgain();
    signIn.reset();
  };
  const submit = (form: HTMLFormElement) => {
    const email = readText(form, "email").trim();
    const password = readText(form, "password");
    const problems = problemsOf({
      email: email === "" && signInWords.emailMissing,
      password: password === "" && signInWords.passwordMissing,
    });
    setMissing(problems);
    if (Object.keys(problems).length > 0) return;
    const account = { email, password, sharedComputer: new FormData(form).has("sharedComputer") };
    signIn.mutate(account, {
      onSuccess: onDone,
      onError: (error) => {
        step.failed(error, account);
        form.querySelector<HTMLInputElement>("[name=password]")?.select();
      },
    });
  };

  const { given } = step;
  if (given !== null) {
    return (
      <CodeStep
        error={signIn.error}
        onCode={(code) =>
          signIn.mutate(
            { ...given, code },
            { onSuccess: onDone, onError: (error) => step.failed(error, given) },
          )
        }
      >
        <Button type="submit" look="main" wide busy={signIn.isPending}>
          {signIn.isPending ? signInWords.busy : signInWords.action}
        </Button>
        <Button look="quiet" wide onClick={startAgain}>
          {codeWords.back}
        </Button>
      </CodeStep>
    );
  }

  return (
    <>
      {door.data?.firstRun ? (
        <Notice>
          <strong>{signInWords.firstRunTitle}</strong>
          <p>{signInWords.firstRun}</p>
        </Notice>
      ) : null}
      {why && signIn.isIdle ? (
        <Notice>{why === "idle" ? signInWords.idle : signInWords.signedOut}</Notice>
      ) : null}
      {door.data !== undefined && door.data.demo !== "off" ? (
        <DemoDoors
          preparing={door.data.demo === "preparing"}
          busy={signIn.isPending}
          onEnter={(account) => signIn.mutate(account, { onSuccess: onDone })}
        />
      ) : null}
      <SignInFailure error={signIn.error} />
      <Form label={signInWords.title} onSubmit={submit}>
        <TextField
          label={signInWords.email}
          name="email"
          type="email"
          inputMode="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          problem={missing["email"] ?? problemAt(signIn.error, "email")}
        />
        <PasswordField
          label={signInWords.password}
          words={passwordWords}
          name="password"
          autoComplete="current-password"
          maxLength={128}
          problem={missing["password"] ?? problemAt(signIn.error, "password")}
        />
        <Checkbox name="sharedComputer" label={signInWords.shared} hint={signInWords.sharedHint} />
        <Button type="submit" look="main" wide busy={signIn.isPending}>
          {signIn.isPending ? signInWords.busy : signInWords.action}
        </Button>
      </Form>
      {door.data?.mail ? (
        <Button wide onClick={onMail}>
          {signInLinkWords.action}
        </Button>
      ) : null}
      {forgot}
    </>
  );
}
