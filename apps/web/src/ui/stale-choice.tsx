import { Button } from "./button.tsx";
import { FormFoot } from "./form.tsx";
import styles from "./stale-choice.module.css";

type StaleChoiceProps = {
  theirs: { label: string; value: string; keep: string };
  yours: { label: string; value: string; take: string };
  onKeep: () => void;
  onTake: () => void;
  busy?: boolean;
};

/** Somebody else changed the same thing first: both values in view, and the person decides. */
export function StaleChoice({ theirs, yours, onKeep, onTake, busy = false }: StaleChoiceProps) {
  return (
    <div className={styles["choice"]}>
      <dl className={styles["values"]}>
        <dt>{theirs.label}</dt>
        <dd>{theirs.value}</dd>
        <dt>{yours.label}</dt>
        <dd>{yours.value}</dd>
      </dl>
      <FormFoot>
        <Button look="main" onClick={onTake} busy={busy}>
          {yours.take}
        </Button>
        <Button onClick={onKeep}>{theirs.keep}</Button>
      </FormFoot>
    </div>
  );
}
