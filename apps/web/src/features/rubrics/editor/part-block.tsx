import type { Path } from "@evenhand/rubric";
import { useId, type ReactNode } from "react";
import { useFindingsAt } from "./editor-context.ts";
import editorText from "./editor-text.module.css";
import { FindingLines } from "./field-notes.tsx";
import styles from "./part-block.module.css";
import { placeKey } from "./place-key.ts";

type PartBlockProps = {
  title: string;
  lead?: string;
  /** The list that it edits: what is found about the list as a whole stands under its name. */
  path?: Path;
  children: ReactNode;
};

const NOWHERE: Path = [];

export function PartBlock({ title, lead, path, children }: PartBlockProps) {
  const id = useId();
  const findings = useFindingsAt(path ?? NOWHERE);
  return (
    <section className={styles["block"]} aria-labelledby={id}>
      <div className={styles["head"]}>
        <h3 id={id} tabIndex={-1} {...(path === undefined ? {} : { "data-place": placeKey(path) })}>
          {title}
        </h3>
        {lead === undefined ? null : <p className={editorText["quiet"]}>{lead}</p>}
        <FindingLines findings={findings} />
      </div>
      {children}
    </section>
  );
}
