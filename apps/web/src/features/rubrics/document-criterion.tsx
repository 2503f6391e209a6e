import type { Criterion, Rubric } from "@evenhand/rubric";
import { AnchorList } from "../../ui/anchor-scale.tsx";
import { ProvenanceLine } from "./provenance-line.tsx";
import { documentWords as words } from "./rubric-words.ts";
import styles from "./rubrics.module.css";

/** One thing rated, to read: its question, every anchor, and the variants by level and setting. */
export function DocumentCriterion({
  criterion,
  document,
}: {
  criterion: Criterion;
  document: Rubric;
}) {
  const anchors = document.scale.points.map(({ point, name }) => ({
    point,
    name,
    text: criterion.anchors.find((anchor) => anchor.point === point)?.text ?? "",
  }));
  const kinds = [
    ...(criterion.common ? [words.common] : []),
    ...(criterion.safety ? [words.safety] : []),
    ...(criterion.weight === 1 ? [] : [words.weight(criterion.weight)]),
  ];
  return (
    <details className={styles["part"]}>
      <summary>
        <h3>{criterion.name}</h3>
        <span className={styles["detail"]}>{criterion.question}</span>
      </summary>
      <div className={styles["partBody"]}>
        {kinds.length === 0 ? null : <p className={styles["detail"]}>{kinds.join(" · ")}</p>}
        {criterion.weightReason === null ? null : <p>{criterion.weightReason}</p>}
        <AnchorList anchors={anchors} />
        <ul className={styles["items"]}>
          {criterion.anchors.flatMap(({ point, variants }) =>
            variants.map(({ level, setting, text, origin }) => (
              <li key={`${point} ${level} ${setting}`}>
                <strong>
                  {point}.{" "}
                  {words.for([
                    ...(level === null ? [] : [levelName(document, level)]),
                    ...(setting === null ? [] : [setting]),
                  ])}
                </strong>
                <span>{text}</span>
                <ProvenanceLine origin={origin} />
              </li>
            )),
          )}
        </ul>
        <ProvenanceLine origin={criterion.origin} />
      </div>
    </details>
  );
}

function levelName({ levels }: Rubric, id: string): string {
  return levels.find((level) => level.id === id)?.name ?? id;
}
