import type { RubricChange } from "@evenhand/rubric";
import type { ReactNode } from "react";
import { versionWords } from "./rubric-words.ts";
import styles from "./rubrics.module.css";
import { wordDiff } from "./word-diff.ts";

type ChangeListProps = {
  label: string;
  changes: readonly RubricChange[];
  /** What can be done about one of them. */
  deed?: ((change: RubricChange) => ReactNode) | undefined;
};

/** What changed, in words; of a reworded text, which words went and which came. */
export function ChangeList({ label, changes, deed }: ChangeListProps) {
  // That a reworded text is the team's now goes without saying, unless nothing else is said.
  const said = changes.filter((change) => change.kind !== "set" || !change.path.includes("origin"));
  const shown = said.length === 0 ? changes : said;
  return (
    <ul className={styles["changes"]} aria-label={label}>
      {shown.map((change) => (
        <li key={change.sentence}>
          <ChangeWords change={change} />
          {change.meaning === null ? null : (
            <span className={styles["meaning"]}>
              {versionWords.meaning}: {change.meaning}.
            </span>
          )}
          {deed?.(change)}
        </li>
      ))}
    </ul>
  );
}

function ChangeWords({ change }: { change: RubricChange }) {
  if (change.kind !== "set" || typeof change.was !== "string" || typeof change.now !== "string")
    return <span>{change.sentence}</span>;
  const about = /^(?<about>.*?) changed from “/u.exec(change.sentence)?.groups?.["about"];
  if (about === undefined) return <span>{change.sentence}</span>;
  return (
    <span className={styles["reworded"]}>
      <strong>{about}</strong>
      <span>
        {wordDiff(change.was, change.now).map(({ kind, text }, index) => (
          <Run key={index} kind={kind} text={text} />
        ))}
      </span>
    </span>
  );
}

function Run({ kind, text }: { kind: "same" | "gone" | "new"; text: string }) {
  if (kind === "gone") return <del>{text}</del>;
  if (kind === "new") return <ins>{text}</ins>;
  return text;
}
