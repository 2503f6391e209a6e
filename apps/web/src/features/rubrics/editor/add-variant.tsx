import type { Level } from "@evenhand/rubric";
import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "../../../ui/button.tsx";
import { ChoiceField } from "../../../ui/choice-field.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import styles from "./add-variant.module.css";
import type { Whom } from "./anchor-variants.tsx";
import { criterionWords } from "./part-words.ts";

type AddVariantProps = { levels: readonly Level[]; onAdd: (whom: Whom) => void };

/** Asks for whom other texts are to be written. */
export function AddVariant({ levels, onAdd }: AddVariantProps) {
  const [level, setLevel] = useState("");
  const [setting, setSetting] = useState("");
  const [isMissing, setMissing] = useState(false);
  const add = () => {
    const whom = { level: level || null, setting: setting.trim() || null };
    const says = whom.level !== null || whom.setting !== null;
    setMissing(!says);
    if (!says) return;
    onAdd(whom);
    setLevel("");
    setSetting("");
  };
  return (
    <div className={styles["add"]}>
      <ChoiceField
        label={criterionWords.level}
        value={level}
        onChange={(event) => setLevel(event.currentTarget.value)}
        options={[
          { value: "", label: criterionWords.anyLevel },
          ...levels.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        problem={isMissing ? criterionWords.variantProblem : undefined}
      />
      <TextField
        label={criterionWords.setting}
        placeholder={criterionWords.anySetting}
        autoComplete="off"
        maxLength={200}
        value={setting}
        onChange={(event) => setSetting(event.currentTarget.value)}
      />
      <Button onClick={add}>
        <Plus size={16} aria-hidden />
        {criterionWords.addVariant}
      </Button>
    </div>
  );
}
