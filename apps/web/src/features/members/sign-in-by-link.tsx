import type { ReactNode } from "react";
import { hasCode } from "../../lib/api-error.ts";
import { failureWords } from "../../lib/failure-words.ts";
import { forgetLinkToken } from "../../lib/link-token.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useEnterByLink, useSignInLink } from "./account-link-api.ts";
import { signInLinkWords } from "./account-words.ts";
import { CodeStep, useCodeStep } from "./code-step.tsx";
import { SignInFailure } from "./sign-in-failure.tsx";
import { signInWords } from "./words.ts";

type SignInByLinkProps = { token: string; onDone: () => void; children: ReactNode };

/** A press opens the session, not the page: programs that read mail open every link in it. */
export function SignInByLink({ token, onDone, children }: SignInByLinkProps) {
  const link = useSignInLink(token);
  const enter = useEnterByLink();
  const step = useCodeStep<{ sharedComputer: boolean }>();

  if (link.isPending) return <Skeleton lines={2} label={signInLinkWords.opening} />;
  if (hasCode(link.error ?? enter.error, "gone", "invalid_input")) {
    return (
      <>
        <Notice attention>{signInLinkWords.gone}</Notice>
        {children}
      </>
    );
  }
  if (link.error !== null) {
    return <ErrorState failure={failureWords(link.error)} onTryAgain={() => void link.refetch()} />;
  }
  const go = (how: { sharedComputer: boolean }, code?: string) =>
    enter.mutate(
      { token, ...how, ...(code === undefined ? {} : { code }) },
      {
        onSuccess: () => {
          forgetLinkToken();
          onDone();
        },
        onError: (error) => step.failed(error, how),
      },
    );
  const button = (
    <Button type="submit" look="main" wide busy={enter.isPending}>
      {enter.isPending ? signInWords.busy : signInWords.action}
    </Button>
  );
  const { given } = step;
  if (given !== null) {
    return (
      <CodeStep error={enter.error} onCode={(code) => go(given, code)}>
        {button}
      </CodeStep>
    );
  }
  return (
    <>
      <p>{signInLinkWords.ready(link.data.email)}</p>
      <SignInFailure error={enter.error} />
      <Form
        label={signInWords.title}
        onSubmit={(form) => go({ sharedComputer: new FormData(form).has("sharedComputer") })}
      >
        <Checkbox name="sharedComputer" label={signInWords.shared} hint={signInWords.sharedHint} />
        {button}
      </Form>
      {children}
    </>
  );
}
