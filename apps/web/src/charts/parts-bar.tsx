import styles from "./parts-bar.module.css";
import plot from "./plot.module.css";

export type Part = { key: string; label: string; share: number; strong: boolean };

/** Shares of a hundred in one bar, each named below it. */
export function PartsBar({ parts }: { parts: readonly Part[] }) {
  return (
    <div>
      <div className={styles["bar"]} aria-hidden>
        {parts.map(({ key, share, strong }) => (
          <span
            key={key}
            className={`${styles["part"]} ${strong ? styles["strongPart"] : ""}`}
            style={{ flexGrow: share }}
          />
        ))}
      </div>
      <ul className={plot["partNames"]}>
        {parts.map(({ key, label: name, share, strong }) => (
          <li key={key} className={strong ? styles["strongName"] : undefined}>
            {name}: {Math.round(share)}
          </li>
        ))}
      </ul>
    </div>
  );
}
