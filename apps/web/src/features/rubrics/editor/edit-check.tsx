import { Checkbox } from "../../../ui/checkbox.tsx";

type EditCheckProps = {
  label: string;
  hint?: string;
  checked: boolean;
  place?: string;
  onChange: (checked: boolean) => void;
};

export function EditCheck({ label, hint, checked, place, onChange }: EditCheckProps) {
  return (
    <Checkbox
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(place === undefined ? {} : { "data-place": place })}
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
