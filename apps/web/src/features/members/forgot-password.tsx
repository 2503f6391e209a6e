import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { failureWords } from "../../lib/failure-words.ts";
import { Door } from "../../ui/door.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useAskForLink } from "./account-link-api.ts";
import { passwordLinkWords } from "./account-words.ts";
import { AskForLink } from "./ask-for-link.tsx";
import { doorQuery } from "./session-api.ts";

/** Asks for a link to a new password; without a mail server it says who can make one. */
export function ForgotPassword({ toSignIn }: { toSignIn: ReactNode }) {
  const door = useQuery(doorQuery);
  const ask = useAskForLink("POST /api/password-links");
  const title = passwordLinkWords.askTitle;

  if (door.isPending) {
    return (
      <Door title={title}>
        <Skeleton lines={2} label={title} />
      </Door>
    );
  }
  if (door.isError) {
    return (
      <Door title={title}>
        <ErrorState failure={failureWords(door.error)} onTryAgain={() => void door.refetch()} />
      </Door>
    );
  }
  if (!door.data.mail) {
    return (
      <Door title={title} lead={passwordLinkWords.noMailLead}>
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
  return (
    <Door title={title} lead={passwordLinkWords.askLead}>
      <AskForLink label={title} send={passwordLinkWords.ask} ask={ask} />
      {toSignIn}
    </Door>
  );
}
