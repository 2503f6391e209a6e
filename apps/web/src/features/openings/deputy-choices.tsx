import { Checkbox } from "../../ui/checkbox.tsx";

type Named = { id: string; name: string };

type DeputyChoicesProps = {
  /** Who may lead an opening. */
  leaders: readonly Named[];
  /** Leads it already, and deputises for nobody. */
  managerId: string;
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
};

export function DeputyChoices({ leaders, managerId, chosen, onChange }: DeputyChoicesProps) {
  return leaders
    .filter(({ id }) => id !== managerId)
    .map(({ id, name }) => (
      <Checkbox
        key={id}
        label={name}
        checked={chosen.includes(id)}
        onChange={(event) =>
          onChange(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
        }
      />
    ));
}
