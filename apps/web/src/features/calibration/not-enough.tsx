import type { NotEnough } from "@evenhand/contract/calibration";
import styles from "./calibration.module.css";
import { Sentence } from "./names.tsx";
import { calibrationWords } from "./words.ts";

/** In the place of a number: why there is none, and what would be enough. */
export function NotEnoughBox({ notEnough }: NotEnough) {
  const { have, need, because } = notEnough;
  return (
    <div className={styles["notEnough"]}>
      <strong>{calibrationWords.notEnough}</strong>
      <p>
        <Sentence parts={because} />
      </p>
      {Number.isInteger(have) && Number.isInteger(need) ? (
        <p className={styles["quiet"]}>{calibrationWords.haveAndNeed(have, need)}</p>
      ) : null}
    </div>
  );
}
