import type { FormCriterion } from "@evenhand/rubric";
import styles from "./criterion-tags.module.css";
import { cardWords } from "./words.ts";

/** `focusName`: the words for a criterion in one's focus; null where the panel shares no focuses out. */
type TagsProps = { criterion: FormCriterion; focusName: string | null };

export function CriterionTags({ criterion: { safety, common, inFocus }, focusName }: TagsProps) {
  return (
    <span className={styles["tags"]}>
      {inFocus && focusName !== null ? (
        <span className={styles["tag"]} data-accent>
          {focusName}
        </span>
      ) : null}
      {safety ? (
        <span className={styles["tag"]} data-attention>
          {cardWords.safety}
        </span>
      ) : null}
      {common ? <span className={styles["tag"]}>{cardWords.common}</span> : null}
    </span>
  );
}
