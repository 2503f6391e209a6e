import type { ScorecardProblem } from "@evenhand/rubric";
import styles from "./review.module.css";
import { reviewWords } from "./review-words.ts";

type ReviewProblemsProps = {
  title: string;
  problems: ScorecardProblem[];
  /** Nothing that keeps from submitting: its title is enough, and opens it. */
  folded?: boolean;
  onGo: (path: readonly string[]) => void;
};

/** What is missing, in the order of the card, each with the way there. */
export function ReviewProblems({ title, problems, folded = false, onGo }: ReviewProblemsProps) {
  if (problems.length === 0) return null;
  const list = (
    <ul className={styles["problems"]}>
      {problems.map((problem) => (
        <li key={`${problem.code} ${problem.path.join("/")}`}>
          <span>{problem.sentence}</span>
          {problem.path[0] === "ratings" || problem.path[0] === "recommendation" ? (
            <button type="button" onClick={() => onGo(problem.path)}>
              {reviewWords.goTo}
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  );
  return folded ? (
    <details className={styles["folded"]}>
      <summary>
        {title} <span className={styles["lead"]}>{problems.length}</span>
      </summary>
      {list}
    </details>
  ) : (
    <section aria-label={title} className={styles["missing"]}>
      <h3 tabIndex={-1}>{title}</h3>
      {list}
    </section>
  );
}
