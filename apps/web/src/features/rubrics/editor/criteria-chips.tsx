import { Check } from "lucide-react";
import { useId } from "react";
import styles from "./criteria-chips.module.css";
import editorText from "./editor-text.module.css";
import { editorWords } from "./editor-words.ts";

type CriteriaChipsProps = {
  legend: string;
  criteria: readonly { id: string; name: string }[];
  chosen: readonly string[];
  onToggle: (id: string) => void;
};

/** Any of a few, all in view. */
export function CriteriaChips({ legend, criteria, chosen, onToggle }: CriteriaChipsProps) {
  const id = useId();
  return (
    <fieldset className={styles["chips"]} aria-labelledby={id}>
      <span className={editorText["quiet"]} id={id}>
        {legend}
      </span>
      {criteria.map((criterion) => (
        <button
          key={criterion.id}
          type="button"
          className={styles["chip"]}
          aria-pressed={chosen.includes(criterion.id)}
          onClick={() => onToggle(criterion.id)}
        >
          <Check size={14} aria-hidden />
          {criterion.name === "" ? editorWords.unnamed : criterion.name}
        </button>
      ))}
    </fieldset>
  );
}
