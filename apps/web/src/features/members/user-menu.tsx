import { useRouter } from "@tanstack/react-router";
import { CircleUserRound } from "lucide-react";
import {
  lazy,
  Suspense,
  useEffect,
  useId,
  useRef,
  type ComponentType,
  type ReactNode,
} from "react";
import { failureLine } from "../../lib/failure-words.ts";
import { Button } from "../../ui/button.tsx";
import { HiddenText } from "../../ui/hidden-text.tsx";
import { frameItemClass } from "../../ui/frame.tsx";
import { OrganisationSwitcher } from "./organisation-switcher.tsx";
import { useSession } from "./session-api.ts";
import { useCarefulSignOut } from "./sign-out.ts";
import { ThemeChoice } from "./theme-choice.tsx";
import type { UnsentQuestionProps } from "./unsent-question.tsx";
import styles from "./user-menu.module.css";
import { shellWords } from "./words.ts";

const UnsentQuestion = lazy<ComponentType<UnsentQuestionProps>>(
  () => import("./unsent-question.tsx"),
);

type UserMenuProps = {
  profileLink: ReactNode;
  onSignedOut: () => void;
  onSwitched: () => void;
};

/** Who is signed in, and what concerns them alone. A popover of the browser: Escape and a press beside it close it. */
export function UserMenu({ profileLink, onSignedOut, onSwitched }: UserMenuProps) {
  const { user } = useSession();
  const signOut = useCarefulSignOut(onSignedOut);
  const id = useId();
  const popover = useRef<HTMLDivElement>(null);
  const router = useRouter();
  useEffect(() => router.subscribe("onBeforeLoad", () => popover.current?.hidePopover()), [router]);
  // The popover lies above everything, a question included.
  useEffect(() => {
    if (signOut.unsent > 0) popover.current?.hidePopover();
  }, [signOut.unsent]);
  return (
    <>
      <button type="button" className={frameItemClass} popoverTarget={id}>
        <CircleUserRound size={20} aria-hidden />
        <span className={styles["short"]}>{shellWords.you}</span>
        <span className={styles["long"]}>{user.name}</span>
        <HiddenText>{shellWords.menu}</HiddenText>
      </button>
      <div id={id} ref={popover} popover="auto" className={styles["menu"]}>
        <p className={styles["who"]}>
          <strong>{user.name}</strong>
          <span>{user.email}</span>
        </p>
        <OrganisationSwitcher onSwitched={onSwitched} />
        {profileLink}
        <ThemeChoice />
        <Button busy={signOut.isPending} onClick={() => void signOut.ask()}>
          {shellWords.signOut}
        </Button>
        {signOut.error ? <p role="alert">{failureLine(signOut.error)}</p> : null}
      </div>
      {signOut.unsent > 0 ? (
        <Suspense>
          <UnsentQuestion
            count={signOut.unsent}
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
