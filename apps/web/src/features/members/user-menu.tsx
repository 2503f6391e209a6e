import { useRouter } from "@tanstack/react-router";
import { CircleUserRound } from "lucide-react";
import { useCallback, useEffect, useId, useRef, useState, type ReactNode } from "react";
import { later } from "../../lib/later.ts";
import { HiddenText } from "../../ui/hidden-text.tsx";
import { frameItemClass } from "../../ui/frame.tsx";
import { useSession } from "./use-session.ts";
import { shellWords } from "./shell-words.ts";
import type { UserMenuContentProps } from "./user-menu-content.tsx";
import styles from "./user-menu.module.css";

const content = later<UserMenuContentProps>(() => import("./user-menu-content.tsx"));

type UserMenuProps = {
  profileLink: ReactNode;
  onSignedOut: () => void;
  onSwitched: () => void;
};

/** Who is signed in, and what concerns them alone. A popover of the browser: Escape and a press beside it close it. */
export function UserMenu({ profileLink, onSignedOut, onSwitched }: UserMenuProps) {
  const { user } = useSession();
  const id = useId();
  const popover = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState(false);
  const { Part, failed, tryAgain } = content.usePart(wanted);
  const router = useRouter();
  const hide = useCallback(() => popover.current?.hidePopover(), []);
  useEffect(() => router.subscribe("onBeforeLoad", hide), [router, hide]);
  const near = () => {
    setWanted(true);
    if (failed) tryAgain();
  };
  return (
    <>
      <button
        type="button"
        className={frameItemClass}
        popoverTarget={id}
        onPointerEnter={near}
        onFocus={near}
        onClick={near}
      >
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
        {Part === null ? (
          profileLink
        ) : (
          <Part
            profileLink={profileLink}
            onAsk={hide}
            onSignedOut={onSignedOut}
            onSwitched={onSwitched}
          />
        )}
      </div>
    </>
  );
}
