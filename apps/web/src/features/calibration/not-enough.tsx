import type { NotEnough } from "@evenhand/contract/calibration";
import styles from "./calibration.module.css";
import { Sentence } from "./names.tsx";
import { calibrationWords } from "./words.ts";

/** In the place of a number: why there is none, and what would be enough. */
export function NotEnoughBox({ notEnough }: NotEnough) {
  return (
    <div className={styles["notEnough"]}>
      <strong>{calibrationWords.notEnough}</strong>
      <p>
        <Sentence parts={notEnough.because} />
      </p>
    </div>
  );
}
