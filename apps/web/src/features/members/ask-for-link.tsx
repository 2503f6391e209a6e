import { useState } from "react";
import { problemAt } from "../../lib/api-error.ts";
import { readText } from "../../lib/form-fields.ts";
import { Button } from "../../ui/button.tsx";
import { Form } from "../../ui/form.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { useAskForLink } from "./account-link-api.ts";
import { SignInFailure } from "./sign-in-failure.tsx";
import { signInWords } from "./words.ts";

type AskForLinkProps = {
  label: string;
  send: string;
  ask: ReturnType<typeof useAskForLink>;
};

/** An address to send a link to. What is said afterwards is the same whether there is such an account or not. */
export function AskForLink({ label, send, ask }: AskForLinkProps) {
  const [missing, setMissing] = useState<string>();
  const submit = (form: HTMLFormElement) => {
    const email = readText(form, "email").trim();
    setMissing(email === "" ? signInWords.emailMissing : undefined);
    if (email !== "") ask.mutate({ email });
  };
  return (
    <>
      <SignInFailure error={ask.error} />
      <Form startHere label={label} onSubmit={submit}>
        <TextField
          label={signInWords.email}
          name="email"
          type="email"
          inputMode="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={254}
          problem={missing ?? problemAt(ask.error, "email")}
        />
        <Button type="submit" look="main" wide busy={ask.isPending}>
          {send}
        </Button>
      </Form>
    </>
  );
}
