import type { ComponentProps, ReactNode } from "react";
import { Field } from "./field.tsx";

type TextFieldProps = Omit<ComponentProps<"input">, "className" | "id"> & {
  label: string;
  hint?: ReactNode;
  problem?: string | undefined;
};

export function TextField({ label, hint, problem, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(wiring) => <input type="text" {...input} {...wiring} />}
    </Field>
  );
}
