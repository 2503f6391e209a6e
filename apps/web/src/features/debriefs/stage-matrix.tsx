import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { RoundUpCell, RoundUpStage } from "@evenhand/contract/debriefs";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogFoot } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Section } from "../../ui/section.tsx";
import styles from "./debriefs.module.css";
import { EvidenceText } from "./evidence-text.tsx";
import { debriefWords } from "./words.ts";

/** A gap from which two ratings are worth talking about. */
const WIDE_GAP = 2;

type Shown = { criterion: string; by: string; cell: RoundUpCell };

/** Criterion by interviewer, with gaps; the evidence behind a mark is one press away. */
export function StageMatrix({ stage }: { stage: RoundUpStage }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const nameOf = new Map(stage.panel.map(({ panelistId, name }) => [panelistId, name]));
  return (
    <Section title={debriefWords.stage(stage.name, stage.round)}>
      {stage.carriedFrom === null ? null : (
        <Notice>{debriefWords.carried(stage.carriedFrom)}</Notice>
      )}
      {stage.closed === null ? null : (
        <Notice>{debriefWords.closed(stage.closed.by, stage.closed.reason)}</Notice>
      )}
      {stage.panel.length === 0 ? (
        <p className={styles["quiet"]}>{debriefWords.noInterview}</p>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls sideways must be reachable by keyboard
        <section className={styles["scroll"]} aria-label={stage.name} tabIndex={0}>
          <table className={styles["matrix"]}>
            <thead>
              <tr>
                <th scope="col">{debriefWords.criterion}</th>
                {stage.panel.map((panelist) => (
                  <th key={panelist.panelistId} scope="col">
                    {panelist.name}
                    <div className={styles["quiet"]}>
                      {debriefWords.counts[panelist.counts] ?? debriefWords.card[panelist.card]}
                    </div>
                  </th>
                ))}
                <th scope="col">{debriefWords.gap}</th>
              </tr>
            </thead>
            <tbody>
              {stage.criteria.map((criterion) => (
                <tr key={criterion.id}>
                  <th scope="row">
                    {criterion.name}
                    {criterion.unrated ? (
                      <div className={styles["quiet"]}>{debriefWords.unrated}</div>
                    ) : null}
                  </th>
                  {stage.panel.map(({ panelistId, name }) => {
                    const cell = criterion.cells.find((one) => one.panelistId === panelistId);
                    return (
                      <td key={panelistId}>
                        <Mark
                          cell={cell}
                          label={debriefWords.showEvidence(criterion.name, name)}
                          onShow={(one) =>
                            setShown({ criterion: criterion.name, by: name, cell: one })
                          }
                        />
                      </td>
                    );
                  })}
                  <td>
                    <Gap gap={criterion.gap} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Voices stage={stage} />
      <SignalsSeen stage={stage} nameOf={nameOf} />
      {stage.corePromptsNotAsked.length === 0 ? null : (
        <div>
          <h3>{debriefWords.promptsNotAsked}</h3>
          <ul className={styles["list"]}>
            {stage.corePromptsNotAsked.map((prompt) => (
              <li key={prompt}>{prompt}</li>
            ))}
          </ul>
        </div>
      )}
      {shown === null ? null : (
        <Dialog
          title={debriefWords.showEvidence(shown.criterion, shown.by)}
          onClose={() => setShown(null)}
        >
          {shown.cell.evidence.length === 0 ? <p>{debriefWords.noEvidence}</p> : null}
          {shown.cell.evidence.map((entry) => (
            <EvidenceText key={entry.id} evidence={entry} />
          ))}
          {shown.cell.doesNotFit === null ? null : (
            <p>
              {debriefWords.misfit}: {shown.cell.doesNotFit}
            </p>
          )}
          <DialogFoot>
            <Button onClick={() => setShown(null)}>{debriefWords.close}</Button>
          </DialogFoot>
        </Dialog>
      )}
    </Section>
  );
}

type MarkProps = {
  cell: RoundUpCell | undefined;
  label: string;
  onShow: (cell: RoundUpCell) => void;
};

function Mark({ cell, label, onShow }: MarkProps) {
  if (cell === undefined || cell.rating === null) {
    return <span className={styles["quiet"]}>{debriefWords.notIn}</span>;
  }
  const flags = [
    cell.doubt ? debriefWords.doubt : "",
    cell.doesNotFit === null ? "" : debriefWords.misfit,
  ];
  return (
    <>
      {cell.rating === "not-observed" ? (
        <span className={styles["quiet"]}>{debriefWords.notObserved}</span>
      ) : (
        <button
          type="button"
          className={styles["cell"]}
          aria-label={`${cell.rating}. ${label}`}
          aria-haspopup="dialog"
          onClick={() => onShow(cell)}
        >
          {cell.rating}
        </button>
      )}
      {flags.filter(Boolean).map((flag) => (
        <div key={flag} className={styles["quiet"]}>
          {flag}
        </div>
      ))}
    </>
  );
}

function Gap({ gap }: { gap: number | null }) {
  if (gap === null) return <span className={styles["quiet"]}>{debriefWords.gapNone}</span>;
  if (gap < WIDE_GAP) return <span className={styles["quiet"]}>{debriefWords.gapOf(gap)}</span>;
  return (
    <span className={styles["attention"]}>
      {debriefWords.gapOf(gap)}, {debriefWords.worthTalking}
    </span>
  );
}

function Voices({ stage }: { stage: RoundUpStage }) {
  const voices = stage.panel.filter(({ recommendation }) => recommendation !== null);
  if (voices.length === 0) return null;
  return (
    <div className={styles["voices"]}>
      {voices.map((voice) => (
        <article key={voice.panelistId} className={styles["voice"]}>
          <h3>{voice.name}</h3>
          <p>
            <strong>
              {voice.recommendation === null ? "" : debriefWords.choice[voice.recommendation]}
            </strong>
          </p>
          <p className={styles["text"]}>{voice.recommendationReason}</p>
          {voice.contradiction ? (
            <p className={styles["text"]}>
              <span className={styles["quiet"]}>{debriefWords.contradiction}: </span>
              {voice.contradiction}
            </p>
          ) : null}
          {voice.takeAway ? (
            <p className={styles["text"]}>
              <span className={styles["quiet"]}>{debriefWords.takeAway}: </span>
              {voice.takeAway}
            </p>
          ) : null}
          {voice.scorecardId === null ? null : (
            <Link to="/scorecards/$scorecardId" params={{ scorecardId: voice.scorecardId }}>
              {debriefWords.openCard}
            </Link>
          )}
        </article>
      ))}
    </div>
  );
}

function SignalsSeen({ stage, nameOf }: { stage: RoundUpStage; nameOf: Map<string, string> }) {
  const seen = stage.signals.filter(({ observedBy }) => observedBy.length > 0);
  const lists = [
    [debriefWords.antiSignals, seen.filter(({ anti }) => anti)],
    [debriefWords.signals, seen.filter(({ anti }) => !anti)],
  ] as const;
  return lists.map(([title, signals]) =>
    signals.length === 0 ? null : (
      <div key={title}>
        <h3>{title}</h3>
        <ul className={styles["list"]}>
          {signals.map((signal) => (
            <li key={signal.id}>
              {signal.name}{" "}
              <span className={styles["quiet"]}>
                {signal.observedBy.map((id) => nameOf.get(id) ?? "").join(", ")}
              </span>
            </li>
          ))}
        </ul>
      </div>
    ),
  );
}
