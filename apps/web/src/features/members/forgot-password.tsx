import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { problemAt } from "../../lib/api-error.ts";
import { failureWords } from "../../lib/failure-words.ts";
import { readText } from "../../lib/form-fields.ts";
import { Button } from "../../ui/button.tsx";
import { Door } from "../../ui/door.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Form } from "../../ui/form.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { passwordLinkWords } from "./account-words.ts";
import { useAskForPasswordLink } from "./password-link-api.ts";
import { doorQuery } from "./session-api.ts";
import { SignInFailure } from "./sign-in-failure.tsx";
import { signInWords } from "./words.ts";

/** Asks for a link; what it says afterwards is the same whether there is such an account or not. */
export function ForgotPassword({ toSignIn }: { toSignIn: ReactNode }) {
  const door = useQuery(doorQuery);
  const ask = useAskForPasswordLink();
  const [missing, setMissing] = useState<string>();

  if (door.isPending) {
    return (
      <Door title={passwordLinkWords.askTitle}>
        <Skeleton lines={2} label={passwordLinkWords.opening} />
      </Door>
    );
  }
  if (door.isError) {
    return (
      <Door title={passwordLinkWords.askTitle}>
        <ErrorState failure={failureWords(door.error)} onTryAgain={() => void door.refetch()} />
      </Door>
    );
  }
  if (!door.data.mail) {
    return (
      <Door title={passwordLinkWords.askTitle} lead={passwordLinkWords.noMailLead}>
        {toSignIn}
      </Door>
    );
  }
  if (ask.isSuccess) {
    return (
      <Door title={passwordLinkWords.askedTitle} foot={passwordLinkWords.askedFoot}>
        <output>{passwordLinkWords.asked(ask.variables.email)}</output>
        {toSignIn}
      </Door>
    );
  }
  const submit = (form: HTMLFormElement) => {
    const email = readText(form, "email").trim();
    setMissing(email === "" ? signInWords.emailMissing : undefined);
    if (email !== "") ask.mutate({ email });
  };
  return (
    <Door title={passwordLinkWords.askTitle} lead={passwordLinkWords.askLead}>
      <SignInFailure error={ask.error} />
      <Form startHere label={passwordLinkWords.askTitle} onSubmit={submit}>
        <TextField
          label={passwordLinkWords.email}
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
          {passwordLinkWords.ask}
        </Button>
      </Form>
      {toSignIn}
    </Door>
  );
}
