import { Check, ChevronDown } from "lucide-react";
import { useRef } from "react";
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from "react-aria-components";
import styles from "./popover.module.css";

type Option<Value extends string> = { value: Value; label: string; detail?: string };

type SelectProps<Value extends string> = {
  label: string;
  /** Where the label is plain from the place, as in a table's column, it is read aloud and not drawn. */
  labelHidden?: boolean;
  value: Value;
  options: readonly Option<Value>[];
  onChange: (value: Value) => void;
  /** `field` in a form, `quiet` in a table. */
  look?: "field" | "quiet";
};

/** One of a short list, each with a line of explanation. Arrows alone never choose: opening comes first. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, labelHidden = false, value, options, onChange, look = "field" } = props;
  const open = useRef(false);
  const chosen = options.find((option) => option.value === value);
  return (
    <AriaSelect
      className={`${styles["field"]} ${styles[look === "field" ? "wide" : "quiet"]}`}
      {...(labelHidden ? { "aria-label": label } : {})}
      value={value}
      onOpenChange={(isOpen) => {
        open.current = isOpen;
      }}
      onChange={(key) => {
        // On the closed control the library's arrow keys would choose at once; what is chosen here is saved at once.
        if (!open.current) return;
        const option = options.find((candidate) => candidate.value === key);
        if (option !== undefined && option.value !== value) onChange(option.value);
      }}
    >
      {labelHidden ? null : <Label className={styles["label"] ?? ""}>{label}</Label>}
      <Button className={styles["trigger"] ?? ""}>
        <SelectValue>{chosen?.label ?? value}</SelectValue>
        <ChevronDown size={16} aria-hidden />
      </Button>
      <Popover className={styles["popover"] ?? ""}>
        <ListBox className={styles["list"] ?? ""} items={options}>
          {(option) => (
            <ListBoxItem
              id={option.value}
              className={styles["item"] ?? ""}
              textValue={option.label}
            >
              {option.value === value ? <Check size={16} aria-hidden /> : null}
              <span>{option.label}</span>
              {option.detail ? <span className={styles["detail"]}>{option.detail}</span> : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
