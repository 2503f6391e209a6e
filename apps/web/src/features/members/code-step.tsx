import { useState, type ReactNode } from "react";
import { hasCode } from "../../lib/api-error.ts";
import { readText } from "../../lib/form-fields.ts";
import { Form } from "../../ui/form.tsx";
import { codeWords } from "./account-words.ts";
import { CodeField } from "./code-field.tsx";
import { SignInFailure } from "./sign-in-failure.tsx";

type CodeStepProps = {
  error: unknown;
  onCode: (code: string) => void;
  /** Its buttons; one of them submits. */
  children: ReactNode;
};

/** The second step of a sign-in. */
export function CodeStep({ error, onCode, children }: CodeStepProps) {
  const [missing, setMissing] = useState<string>();
  const submit = (form: HTMLFormElement) => {
    const code = readText(form, "code").trim();
    setMissing(code === "" ? codeWords.missing : undefined);
    if (code !== "") onCode(code);
  };
  return (
    <>
      <p>{codeWords.lead}</p>
      {hasCode(error, "second_factor_required", "wrong_code") ? null : (
        <SignInFailure error={error} />
      )}
      <Form startHere label={codeWords.form} onSubmit={submit}>
        <CodeField error={error} problem={missing} />
        {children}
      </Form>
    </>
  );
}

/** Whether what was asked for is known, and only the code is still wanted. */
export function useCodeStep<Given>() {
  const [given, setGiven] = useState<Given | null>(null);
  return {
    given,
    /** Call where an attempt failed. */
    failed: (error: unknown, attempt: Given) => {
      if (hasCode(error, "second_factor_required")) setGiven(attempt);
      // The password was changed in between, or the link spent: from the beginning.
      if (hasCode(error, "wrong_credentials", "gone")) setGiven(null);
    },
    startAgain: () => setGiven(null),
  };
}
