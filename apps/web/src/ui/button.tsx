import type { ComponentProps } from "react";
import styles from "./button.module.css";

export type ButtonLook = "plain" | "main" | "grave" | "quiet";

type ButtonProps = Omit<ComponentProps<"button">, "className" | "disabled"> & {
  look?: ButtonLook;
  /** The work that it started is under way: it stays in the tab order and does nothing. */
  busy?: boolean;
  wide?: boolean;
  icon?: boolean;
};

export function Button({ look, busy = false, wide, icon, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={buttonClass(look, { wide: wide ?? false, icon: icon ?? false })}
      aria-disabled={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    />
  );
}

/** For things that look like a button and are none: links. */
export function buttonClass(look: ButtonLook = "plain", shape = { wide: false, icon: false }) {
  return [
    styles["button"],
    look === "plain" ? "" : styles[look],
    shape.wide ? styles["wide"] : "",
    shape.icon ? styles["icon"] : "",
  ].join(" ");
}
