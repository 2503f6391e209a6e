import { Plus } from "lucide-react";
import { useId, useState } from "react";
import { Button } from "../../../ui/button.tsx";
import styles from "./add-choice.module.css";
import fields from "./edit-text.module.css";
import editorText from "./editor-text.module.css";
import { editorWords } from "./editor-words.ts";

type AddChoiceProps = {
  label: string;
  options: readonly { id: string; name: string }[];
  onAdd: (id: string) => void;
};

/** Picks one of what is not in a list yet. Nothing is shown where there is nothing to pick. */
export function AddChoice({ label, options, onAdd }: AddChoiceProps) {
  const id = useId();
  const [chosen, setChosen] = useState("");
  const value = options.some((option) => option.id === chosen) ? chosen : (options[0]?.id ?? "");
  if (options.length === 0) return null;
  return (
    <div className={styles["add"]}>
      <label className={editorText["label"]} htmlFor={id}>
        {label}
      </label>
      <div className={styles["row"]}>
        <select
          id={id}
          className={fields["select"]}
          value={value}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.name === "" ? editorWords.unnamed : option.name}
            </option>
          ))}
        </select>
        <Button aria-label={`${label}: ${editorWords.add}`} onClick={() => onAdd(value)}>
          <Plus size={16} aria-hidden />
          {editorWords.add}
        </Button>
      </div>
    </div>
  );
}
