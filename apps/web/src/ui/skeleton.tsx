import { HiddenText } from "./hidden-text.tsx";
import styles from "./skeleton.module.css";

/** Where words will be. Drawn once the wait is 300 ms old. */
export function Skeleton({ lines = 4, label }: { lines?: number; label: string }) {
  return (
    <output className={styles["skeleton"]}>
      {Array.from({ length: lines }, (_, line) => (
        <span className={styles["line"]} key={line} />
      ))}
      <HiddenText>{label}</HiddenText>
    </output>
  );
}
