import { lazy, Suspense, useEffect, type ComponentType, type ReactNode } from "react";
import { failureLine } from "../../lib/failure-words.ts";
import { Button } from "../../ui/button.tsx";
import { OrganisationSwitcher } from "./organisation-switcher.tsx";
import { shellWords } from "./shell-words.ts";
import { useCarefulSignOut } from "./sign-out.ts";
import { ThemeChoice } from "./theme-choice.tsx";
import type { UnsentQuestionProps } from "./unsent-question.tsx";

const UnsentQuestion = lazy<ComponentType<UnsentQuestionProps>>(
  () => import("./unsent-question.tsx"),
);

export type UserMenuContentProps = {
  profileLink: ReactNode;
  /** The menu lies above everything, a question included. */
  onAsk: () => void;
  onSignedOut: () => void;
  onSwitched: () => void;
};

/** What the menu has to offer; fetched when a hand comes near it. */
export default function UserMenuContent(props: UserMenuContentProps) {
  const { profileLink, onAsk, onSignedOut, onSwitched } = props;
  const signOut = useCarefulSignOut(onSignedOut);
  useEffect(() => {
    if (signOut.unsent.length > 0) onAsk();
  }, [signOut.unsent, onAsk]);
  return (
    <>
      <OrganisationSwitcher onSwitched={onSwitched} />
      {profileLink}
      <ThemeChoice />
      <Button busy={signOut.isPending} onClick={() => void signOut.ask()}>
        {shellWords.signOut}
      </Button>
      {signOut.error ? <p role="alert">{failureLine(signOut.error)}</p> : null}
      {signOut.unsent.length > 0 ? (
        <Suspense>
          <UnsentQuestion
            kinds={signOut.unsent}
            busy={signOut.isPending}
            problem={signOut.error ? failureLine(signOut.error) : null}
            onLeave={signOut.leave}
            onStay={signOut.stay}
          />
        </Suspense>
      ) : null}
    </>
  );
}
