import type { Origin } from "@evenhand/rubric";
import { ProvenanceLine } from "./provenance-line.tsx";
import { documentWords } from "./rubric-words.ts";
import styles from "./rubrics.module.css";

export type DocumentItem = {
  id: string;
  title?: string;
  text: string;
  original?: string | null;
  gloss?: string | null;
  note?: string;
  origin: Origin;
};

/** A list of things that a rubric says, each with where it comes from. */
export function DocumentItems({ label, items }: { label: string; items: readonly DocumentItem[] }) {
  return (
    <ul className={styles["items"]} aria-label={label}>
      {items.map(({ id, title, text, original = null, gloss = null, note, origin }) => (
        <li key={id}>
          {title === undefined ? null : <strong>{title}</strong>}
          <span>{text}</span>
          {gloss === null ? null : <Aside label={documentWords.gloss} text={gloss} />}
          {original === null ? null : <Aside label={documentWords.original} text={original} />}
          {note === undefined ? null : <span className={styles["detail"]}>{note}</span>}
          <ProvenanceLine origin={origin} />
        </li>
      ))}
    </ul>
  );
}

export function Aside({ label, text }: { label: string; text: string }) {
  return (
    <span className={styles["detail"]}>
      {label}: {text}
    </span>
  );
}
