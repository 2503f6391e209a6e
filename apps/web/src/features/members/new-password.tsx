import { useState, type ReactNode } from "react";
import { hasCode } from "../../lib/api-error.ts";
import { failureWords } from "../../lib/failure-words.ts";
import { useLinkToken } from "../../lib/link-token.ts";
import { Door } from "../../ui/door.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { passwordLinkWords } from "./account-words.ts";
import { NewPasswordForm } from "./new-password-form.tsx";
import { usePasswordLink } from "./password-link-api.ts";

type NewPasswordProps = { toSignIn: ReactNode; askAgain: ReactNode };

/** What a link to a new password opens; or why it opens nothing any more. */
export function NewPassword({ toSignIn, askAgain }: NewPasswordProps) {
  const token = useLinkToken();
  const link = usePasswordLink(token);
  const [state, setState] = useState<"open" | "done" | "gone">("open");

  if (state === "done") {
    return (
      <Door title={passwordLinkWords.doneTitle}>
        <output>{passwordLinkWords.done}</output>
        {toSignIn}
      </Door>
    );
  }
  if (token === null) {
    return (
      <Door title={passwordLinkWords.noTokenTitle} lead={passwordLinkWords.noToken}>
        {askAgain}
      </Door>
    );
  }
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
        {askAgain}
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
