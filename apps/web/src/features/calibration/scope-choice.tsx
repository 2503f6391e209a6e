import type { CalibrationScope } from "@evenhand/contract/calibration";
import type { ComponentProps } from "react";
import { later } from "../../lib/later.ts";
import type { Select } from "../../ui/select.tsx";
import { nameOfScope } from "./calibration-api.ts";
import styles from "./calibration.module.css";
import { calibrationWords } from "./words.ts";

type ScopeChoiceProps = {
  scopes: readonly CalibrationScope[];
  chosen: CalibrationScope;
  onOver: (over: string) => void;
};

const select = later<ComponentProps<typeof Select<string>>>(async () => ({
  default: (await import("../../ui/select.tsx")).Select<string>,
}));

/** What is calibrated: named at once, to be changed once the code of the list is here. */
export function ScopeChoice({ scopes, chosen, onOver }: ScopeChoiceProps) {
  const { Part } = select.usePart(true);
  return (
    <div className={styles["scope"]}>
      {Part === null ? (
        <p>
          <span>{calibrationWords.scope}</span>
          <strong>{chosen.title}</strong>
        </p>
      ) : (
        <Part
          label={calibrationWords.scope}
          value={nameOfScope(chosen.openingId)}
          options={scopes.map((one) => ({ value: nameOfScope(one.openingId), label: one.title }))}
          onChange={onOver}
        />
      )}
    </div>
  );
}
