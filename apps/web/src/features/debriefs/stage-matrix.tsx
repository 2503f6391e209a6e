import { Link } from "@tanstack/react-router";
import { Flag, TriangleAlert } from "lucide-react";
import type { RoundUpCell, RoundUpStage } from "@evenhand/contract/debriefs";
import type { ShownCell } from "./evidence-dialog.tsx";
import { WORTH_TALKING } from "./in-short.ts";
import styles from "./matrix.module.css";
import { debriefWords } from "./words.ts";

type StageMatrixProps = { stage: RoundUpStage; onShow: (shown: ShownCell) => void };
type Criterion = RoundUpStage["criteria"][number];

/** Criterion by interviewer, with gaps; the evidence behind a mark is one press away. */
export function StageMatrix({ stage, onShow }: StageMatrixProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls sideways must be reachable by keyboard
    <section className={styles["scroll"]} aria-label={stage.name} tabIndex={0}>
      <table className={styles["matrix"]}>
        <thead>
          <tr>
            <th scope="col">{debriefWords.criterion}</th>
            {stage.panel.map(({ panelistId, name, counts, card, scorecardId }) => (
              <th key={panelistId} scope="col">
                <span className={styles["name"]}>
                  {scorecardId === null ? (
                    name
                  ) : (
                    <Link to="/scorecards/$scorecardId" params={{ scorecardId }}>
                      {name}
                    </Link>
                  )}
                </span>
                <span className={styles["quiet"]}>
                  {debriefWords.counts[counts] ?? debriefWords.card[card]}
                </span>
              </th>
            ))}
            <th scope="col" className={styles["gap"]}>
              {debriefWords.gap}
            </th>
          </tr>
        </thead>
        <tbody>
          {stage.criteria.map((criterion) => (
            <tr key={criterion.id}>
              <th scope="row">
                {criterion.name}
                {criterion.unrated ? (
                  <span className={styles["quiet"]}>{debriefWords.unrated}</span>
                ) : null}
                <span className={styles["gapBelow"]} aria-hidden>
                  <Gap gap={criterion.gap} />
                </span>
              </th>
              {stage.panel.map(({ panelistId, name }) => (
                <td key={panelistId}>
                  <Mark
                    criterion={criterion}
                    cell={criterion.cells.find((one) => one.panelistId === panelistId)}
                    by={name}
                    onShow={onShow}
                  />
                </td>
              ))}
              <td className={styles["gap"]}>
                <Gap gap={criterion.gap} />
              </td>
            </tr>
          ))}
        </tbody>
        {stage.panel.some(({ recommendation }) => recommendation !== null) ? (
          <tfoot>
            <tr>
              <th scope="row">{debriefWords.recommendation}</th>
              {stage.panel.map(({ panelistId, recommendation }) => (
                <td key={panelistId} className={styles["choice"]}>
                  {recommendation === null
                    ? debriefWords.gapNone
                    : debriefWords.choice[recommendation]}
                </td>
              ))}
              <td className={styles["gap"]}>
                <span className={styles["quiet"]}>{debriefWords.gapNone}</span>
              </td>
            </tr>
          </tfoot>
        ) : null}
      </table>
    </section>
  );
}

type MarkProps = {
  criterion: Criterion;
  cell: RoundUpCell | undefined;
  by: string;
  onShow: StageMatrixProps["onShow"];
};

function Mark({ criterion, cell, by, onShow }: MarkProps) {
  if (cell === undefined || cell.rating === null) {
    return <span className={styles["quiet"]}>{debriefWords.notIn}</span>;
  }
  const { rating, doubt, doesNotFit } = cell;
  const mark = rating === "not-observed" ? debriefWords.notObserved : String(rating);
  const isLowest = criterion.safety && rating === 1;
  const flags = [
    isLowest ? debriefWords.safetyMark : "",
    doubt ? debriefWords.doubt : "",
    doesNotFit === null ? "" : debriefWords.misfit,
  ].filter(Boolean);
  return (
    <span className={styles["mark"]}>
      <button
        type="button"
        className={styles["cell"]}
        data-safety={isLowest || undefined}
        data-none={rating === "not-observed" || undefined}
        aria-label={[mark, ...flags, debriefWords.showEvidence(criterion.name, by)].join(". ")}
        aria-haspopup="dialog"
        onClick={() => onShow({ criterion: criterion.name, by, cell })}
      >
        {mark}
        {isLowest ? <TriangleAlert size={14} aria-hidden /> : null}
      </button>
      {doubt || doesNotFit !== null ? (
        <span className={styles["flag"]} aria-hidden>
          <Flag size={13} />
          {flags.filter((flag) => flag !== debriefWords.safetyMark).join(", ")}
        </span>
      ) : null}
    </span>
  );
}

function Gap({ gap }: { gap: number | null }) {
  if (gap === null) return <span className={styles["quiet"]}>{debriefWords.gapNone}</span>;
  const isWide = gap >= WORTH_TALKING;
  return (
    <span className={styles[isWide ? "wide" : "quiet"]}>
      {debriefWords.gapOf(gap)}
      {isWide ? <span>{debriefWords.worthTalking}</span> : null}
    </span>
  );
}
