import { useState, type ReactNode } from "react";
import { hasCode } from "../../lib/api-error.ts";
import { failureWords } from "../../lib/failure-words.ts";
import { forgetLinkToken, useLinkToken } from "../../lib/link-token.ts";
import { Button } from "../../ui/button.tsx";
import { Door } from "../../ui/door.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { passwordLinkWords } from "./account-words.ts";
import { ForgotPassword } from "./forgot-password.tsx";
import { NewPasswordForm } from "./new-password-form.tsx";
import { usePasswordLink } from "./account-link-api.ts";

/** Without a link: asks for one. With one: what it opens, or why it opens nothing any more. */
export function NewPassword({ toSignIn }: { toSignIn: ReactNode }) {
  const token = useLinkToken();
  const link = usePasswordLink(token);
  const [state, setState] = useState<"open" | "done" | "gone" | "ask">("open");

  if (state === "done") {
    return (
      <Door title={passwordLinkWords.doneTitle}>
        <output>{passwordLinkWords.done}</output>
        {toSignIn}
      </Door>
    );
  }
  if (token === null || state === "ask") return <ForgotPassword toSignIn={toSignIn} />;
  if (link.isPending) {
    return (
      <Door title={passwordLinkWords.title}>
        <Skeleton lines={2} label={passwordLinkWords.opening} />
      </Door>
    );
  }
  if (state === "gone" || hasCode(link.error, "gone", "invalid_input")) {
    return (
      <Door title={passwordLinkWords.goneTitle} lead={passwordLinkWords.gone}>
        <Button
          wide
          onClick={() => {
            forgetLinkToken();
            setState("ask");
          }}
        >
          {passwordLinkWords.askAgain}
        </Button>
      </Door>
    );
  }
  if (link.error !== null) {
    return (
      <Door title={passwordLinkWords.title}>
        <ErrorState failure={failureWords(link.error)} onTryAgain={() => void link.refetch()} />
      </Door>
    );
  }
  return (
    <Door title={passwordLinkWords.title} lead={passwordLinkWords.lead}>
      <NewPasswordForm
        token={token}
        email={link.data.email}
        onDone={() => setState("done")}
        onGone={() => setState("gone")}
      />
    </Door>
  );
}
