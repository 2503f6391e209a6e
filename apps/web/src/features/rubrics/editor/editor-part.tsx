import type { Rubric } from "@evenhand/rubric";
import { CriterionPart } from "./criterion-part.tsx";
import styles from "./editor-part.module.css";
import { editorWords } from "./editor-words.ts";
import { KitPart } from "./kit-part.tsx";
import { LoopPart } from "./loop-part.tsx";
import { SignalsPart } from "./signals-part.tsx";
import { StagePart } from "./stage-part.tsx";

/** The part of the rubric that is in view, under its name. */
export function EditorPart({ document, part }: { document: Rubric; part: string }) {
  const [kind, id] = part.split("|");
  const stage = kind === "stages" ? document.stages.find((one) => one.id === id) : undefined;
  const criterion =
    kind === "criteria" ? document.criteria.find((one) => one.id === id) : undefined;
  const heading = (words: string) => (
    <h2 tabIndex={-1} data-part-heading className={styles["heading"]}>
      {words || editorWords.unnamed}
    </h2>
  );
  if (stage !== undefined)
    return (
      <>
        {heading(stage.name)}
        <StagePart key={stage.id} stage={stage} document={document} />
      </>
    );
  if (criterion !== undefined)
    return (
      <>
        {heading(criterion.name)}
        <CriterionPart key={criterion.id} criterion={criterion} document={document} />
      </>
    );
  if (kind === "signals")
    return (
      <>
        {heading(editorWords.signals)}
        <SignalsPart document={document} />
      </>
    );
  if (kind === "kit")
    return (
      <>
        {heading(editorWords.kit)}
        <KitPart document={document} />
      </>
    );
  if (kind === "stages" || kind === "criteria")
    return (
      <>
        {heading(editorWords.loop)}
        <p>{editorWords.gone}</p>
        <LoopPart document={document} />
      </>
    );
  return (
    <>
      {heading(editorWords.loop)}
      <LoopPart document={document} />
    </>
  );
}
