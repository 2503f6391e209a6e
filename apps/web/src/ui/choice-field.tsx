import type { ComponentProps, ReactNode } from "react";
import { Field } from "./field.tsx";

type ChoiceFieldProps = Omit<ComponentProps<"select">, "className" | "id" | "children"> & {
  label: string;
  options: readonly { value: string; label: string }[];
  hint?: ReactNode;
  problem?: string | undefined;
};

/** One of a long list, in the device's own control: typing ahead and the phone's wheel come with it. */
export function ChoiceField({ label, options, hint, problem, ...select }: ChoiceFieldProps) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(wiring) => (
        <select {...select} {...wiring}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
