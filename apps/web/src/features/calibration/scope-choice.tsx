import type { CalibrationScope } from "@evenhand/contract/calibration";
import { useIsFetching } from "@tanstack/react-query";
import { useState, type ComponentProps } from "react";
import { later } from "../../lib/later.ts";
import type { Select } from "../../ui/select.tsx";
import { calibrationKey, nameOfScope } from "./calibration-api.ts";
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

/** What is calibrated: named at once, to be changed once the code of the list is here, which waits for the result. */
export function ScopeChoice({ scopes, chosen, onOver }: ScopeChoiceProps) {
  const isReading = useIsFetching({ queryKey: calibrationKey }) > 0;
  const [isWanted, setWanted] = useState(!isReading);
  if (!isReading && !isWanted) setWanted(true);
  const { Part } = select.usePart(isWanted);
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
