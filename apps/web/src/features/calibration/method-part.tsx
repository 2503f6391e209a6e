import type { CalibrationReport } from "@evenhand/contract/calibration";
import styles from "./calibration.module.css";
import { Sentence } from "./names.tsx";
import { calibrationWords } from "./words.ts";

/** For those who want to know, closed: how it was computed, and over what. */
export function MethodPart({ method }: { method: CalibrationReport["method"] }) {
  const words = calibrationWords.methodFacts;
  const facts: [string, string][] = [
    [words.model, method.model],
    [words.ratings, calibrationWords.whichRatings],
    [words.engine, method.engine],
    [
      words.options,
      Object.entries(method.options)
        .map((pair) => pair.join(": "))
        .join(", "),
    ],
    [words.spread, calibrationWords.spread(method.sds)],
    [words.converged, method.converged ? "yes" : "no"],
    [words.seconds, method.seconds.toFixed(2)],
    [words.hash, method.inputHash],
  ];
  return (
    <details className={styles["method"]}>
      <summary>
        <h2>{calibrationWords.method}</h2>
      </summary>
      <dl className={styles["facts"]}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {method.findings.length === 0 ? null : (
        <>
          <h3>{calibrationWords.findings}</h3>
          <ul className={styles["lines"]}>
            {method.findings.map(({ code, message }, index) => (
              <li key={`${code} ${index}`}>
                <Sentence parts={message} />
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
