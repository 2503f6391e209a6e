import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import styles from "./dialog.module.css";
import { Notice } from "./notice.tsx";
import { useTypedWords } from "./typed-words.ts";
import { uiWords } from "./words.ts";

type DialogProps = {
  title: string;
  lead?: ReactNode;
  /** For texts that are read side by side or at length. */
  wide?: boolean;
  /** `alertdialog` for a question that must be answered before going on. */
  role?: "dialog" | "alertdialog";
  /** Called for Escape and for whatever closes it; not given, it stays until its own buttons decide. */
  onClose?: (() => void) | undefined;
  /** What is typed outlives the window, so that Escape need not ask. */
  keepsWords?: boolean;
  children: ReactNode;
};

/**
 * A window over the page: focus goes in, stays in, and comes back to where it was. A press beside it does nothing,
 * and Escape asks before it drops words, so that nothing typed is lost by a slip.
 */
export function Dialog({
  title,
  lead,
  wide = false,
  role = "dialog",
  onClose,
  keepsWords = false,
  children,
}: DialogProps) {
  const words = useTypedWords(() => onClose?.());
  return (
    <ModalOverlay
      className={styles["veil"] ?? ""}
      isOpen
      isKeyboardDismissDisabled={onClose === undefined}
      onOpenChange={(open) => {
        if (!open) words.onEscape();
      }}
    >
      <Modal className={`${styles["frame"]} ${wide ? styles["wide"] : ""}`}>
        <div onInput={keepsWords ? undefined : words.onInput}>
          <AriaDialog className={styles["dialog"] ?? ""} role={role}>
            <Heading slot="title">{title}</Heading>
            {lead ? <div className={styles["lead"]}>{lead}</div> : null}
            {children}
            {words.isAsking ? (
              <div className={styles["asking"]}>
                <Notice attention>{uiWords.dropWords}</Notice>
              </div>
            ) : null}
          </AriaDialog>
        </div>
      </Modal>
    </ModalOverlay>
  );
}

export function DialogFoot({ children }: { children: ReactNode }) {
  return <div className={styles["foot"]}>{children}</div>;
}
