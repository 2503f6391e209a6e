import { useId, type ReactNode } from "react";
import styles from "./segmented.module.css";
import { HiddenText } from "./hidden-text.tsx";

type SegmentedProps<Value extends string> = {
  legend: string;
  value: Value;
  options: readonly { value: Value; label: string; icon?: ReactNode }[];
  onChange: (value: Value) => void;
};

/** One of a few, all in view: native radios in one frame, so arrows, Tab and forms work as everywhere. */
export function Segmented<Value extends string>({
  legend,
  value,
  options,
  onChange,
}: SegmentedProps<Value>) {
  const name = useId();
  return (
    <fieldset>
      <legend>
        <HiddenText>{legend}</HiddenText>
      </legend>
      <div className={styles["group"]}>
        {options.map((option) => (
          <label className={styles["choice"]} key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.icon}
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
