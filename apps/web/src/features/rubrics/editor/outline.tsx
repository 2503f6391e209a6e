import type { Finding, Rubric } from "@evenhand/rubric";
import { memo, useId, type ReactNode } from "react";
import fields from "./edit-text.module.css";
import { useEditorTools } from "./editor-context.ts";
import editorText from "./editor-text.module.css";
import { editorWords } from "./editor-words.ts";
import styles from "./outline.module.css";
import { partOf } from "./place-key.ts";

type OutlineProps = {
  document: Rubric;
  findings: readonly Finding[];
  part: string;
  onPart: (part: string) => void;
};

/** The parts of the rubric: links at the left where there is room, one choice above where there is not. */
export const Outline = memo(function Outline(props: OutlineProps) {
  const { document, findings, part, onPart } = props;
  const toFix = Map.groupBy(
    findings.filter(({ severity }) => severity === "blocks"),
    ({ path }) => partOf(path),
  );
  const { linkTo } = useEditorTools();
  const entry = (key: string, name: string): ReactNode => {
    const count = toFix.get(key)?.length ?? 0;
    return (
      <li key={key}>
        {linkTo(
          key,
          <>
            <span>{name || editorWords.unnamed}</span>
            {count > 0 ? <span className={styles["count"]}>{editorWords.toFix(count)}</span> : null}
          </>,
          key === part,
        )}
      </li>
    );
  };
  return (
    <>
      <nav className={styles["outline"]} aria-label={editorWords.outline}>
        <ul>{entry("loop", editorWords.loop)}</ul>
        <h2>{editorWords.stages}</h2>
        <ul>{document.stages.map(({ id, name }) => entry(`stages|${id}`, name))}</ul>
        <h2>{editorWords.criteria}</h2>
        <ul>{document.criteria.map(({ id, name }) => entry(`criteria|${id}`, name))}</ul>
        <ul>
          {entry("signals", editorWords.signals)}
          {entry("kit", editorWords.kit)}
        </ul>
      </nav>
      <PartChoice document={document} part={part} onPart={onPart} />
    </>
  );
});

function PartChoice({ document, part, onPart }: Omit<OutlineProps, "findings">) {
  const id = useId();
  const option = (key: string, name: string) => (
    <option key={key} value={key}>
      {name || editorWords.unnamed}
    </option>
  );
  return (
    <div className={styles["choice"]}>
      <label className={editorText["label"]} htmlFor={id}>
        {editorWords.goToPart}
      </label>
      <select
        id={id}
        className={fields["select"]}
        value={part}
        onChange={(event) => onPart(event.currentTarget.value)}
      >
        {option("loop", editorWords.loop)}
        <optgroup label={editorWords.stages}>
          {document.stages.map((stage) => option(`stages|${stage.id}`, stage.name))}
        </optgroup>
        <optgroup label={editorWords.criteria}>
          {document.criteria.map((criterion) => option(`criteria|${criterion.id}`, criterion.name))}
        </optgroup>
        {option("signals", editorWords.signals)}
        {option("kit", editorWords.kit)}
      </select>
    </div>
  );
}
