import { Ellipsis } from "lucide-react";
import { useId, useRef, type ReactNode } from "react";
import styles from "./frame.module.css";

/** On a phone, the places that its bar has no room for: a popover of the browser, closed by Escape or a press. */
export function MorePlaces({ label, children }: { label: string; children: ReactNode }) {
  const id = useId();
  const popover = useRef<HTMLDivElement>(null);
  return (
    <div className={styles["more"]}>
      <button type="button" className={styles["item"]} popoverTarget={id}>
        <Ellipsis size={20} aria-hidden />
        <span>{label}</span>
      </button>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the links in it do the work; it only goes away after them */}
      <div
        id={id}
        ref={popover}
        popover="auto"
        className={styles["morePlaces"]}
        onClick={() => popover.current?.hidePopover()}
      >
        {children}
      </div>
    </div>
  );
}
