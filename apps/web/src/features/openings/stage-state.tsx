import { Calendar, Check, CircleDashed, CornerDownRight, Lock } from "lucide-react";
import type { StageStanding } from "@evenhand/contract/openings";
import { formatWhen } from "../../lib/zoned-time.ts";
import { HiddenText } from "../../ui/hidden-text.tsx";
import styles from "./openings.module.css";
import { openingWords } from "./words.ts";

const MARKS = {
  planned: Calendar,
  cards_owed: CircleDashed,
  cards_in: Check,
  closed: Lock,
  carried: CornerDownRight,
} as const;

/** How far a candidate is at one stage, and who is waited for. Nothing of what anybody thinks. */
export function StageState({ standing }: { standing: StageStanding | undefined }) {
  if (standing === undefined || standing.state === "not_planned") {
    return (
      <span className={styles["quiet"]} data-nothing>
        <span aria-hidden>–</span>
        <HiddenText>{openingWords.standing.not_planned}</HiddenText>
      </span>
    );
  }
  const { state, startsAt, timeZone, owedBy } = standing;
  const Mark = MARKS[state];
  return (
    <span
      className={styles["standing"]}
      data-owed={state === "cards_owed" || undefined}
      data-quiet={(state !== "cards_owed" && state !== "planned") || undefined}
    >
      <Mark size={15} aria-hidden />
      <span>{openingWords.standing[state]}</span>
      {state === "planned" && startsAt !== null && timeZone !== null ? (
        <span className={styles["quiet"]}>{formatWhen(startsAt, timeZone)}</span>
      ) : null}
      {state === "cards_owed" && owedBy.length > 0 ? (
        <span className={styles["quiet"]}>
          {openingWords.owedBy(owedBy.map(({ name }) => name))}
        </span>
      ) : null}
    </span>
  );
}
