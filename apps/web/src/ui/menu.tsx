import type { ReactNode } from "react";
import { Button, Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { buttonClass } from "./button.tsx";
import styles from "./popover.module.css";

type MenuProps = {
  /** The name of the button, which shows an icon alone. */
  label: string;
  icon: ReactNode;
  items: readonly { id: string; label: string; icon?: ReactNode; onAction: () => void }[];
};

/** A button that opens a short list of things to do. */
export function Menu({ label, icon, items }: MenuProps) {
  return (
    <MenuTrigger>
      <Button className={buttonClass("quiet", { wide: false, icon: true })} aria-label={label}>
        {icon}
      </Button>
      <Popover className={styles["popover"] ?? ""} placement="bottom end">
        <AriaMenu className={styles["list"] ?? ""} aria-label={label}>
          {items.map((item) => (
            <MenuItem
              key={item.id}
              id={item.id}
              className={styles["item"] ?? ""}
              textValue={item.label}
              onAction={item.onAction}
            >
              {item.icon}
              <span>{item.label}</span>
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
