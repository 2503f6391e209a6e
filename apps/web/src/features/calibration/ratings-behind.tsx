import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { RatingBehind } from "@evenhand/contract/calibration";
import { failureWords } from "../../lib/failure-words.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogFoot } from "../../ui/dialog.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import type { BehindQuestion } from "./behind.tsx";
import styles from "./calibration.module.css";
import { ratingsBehindQuery } from "./calibration-api.ts";
import { useNameOf } from "./names.tsx";
import { calibrationWords, points } from "./words.ts";

export type LinkToCard = (scorecardId: string, candidate: string) => ReactNode;

type RatingsBehindProps = {
  runId: string;
  question: BehindQuestion;
  linkToCard: LinkToCard;
  onClose: () => void;
};

/** The ratings behind one mark, each a press away from its card. */
export function RatingsBehind({ runId, question, linkToCard, onClose }: RatingsBehindProps) {
  const found = useQuery(ratingsBehindQuery(runId, question.query));
  return (
    <Dialog title={question.title} lead={calibrationWords.behindLead} wide onClose={onClose}>
      {found.data === undefined ? (
        found.error === null ? (
          <Skeleton lines={6} label={calibrationWords.loadingBehind} />
        ) : (
          <ErrorState failure={failureWords(found.error)} onTryAgain={() => void found.refetch()} />
        )
      ) : found.data.ratings.length === 0 ? (
        <p>{calibrationWords.noneBehind}</p>
      ) : (
        <>
          <BehindTable
            label={question.title}
            ratings={found.data.ratings}
            linkToCard={linkToCard}
          />
          {found.data.total > found.data.ratings.length ? (
            <p className={styles["quiet"]}>
              {calibrationWords.more(found.data.total - found.data.ratings.length)}
            </p>
          ) : null}
        </>
      )}
      <DialogFoot>
        <Button onClick={onClose}>{calibrationWords.close}</Button>
      </DialogFoot>
    </Dialog>
  );
}

type BehindTableProps = { label: string; ratings: RatingBehind[]; linkToCard: LinkToCard };

/** Dense, since it is long: what was rated in one cell, its four numbers beside it. */
function BehindTable({ label, ratings, linkToCard }: BehindTableProps) {
  const nameOf = useNameOf();
  const words = calibrationWords.behindColumns;
  const hasOne = new Set(ratings.map(({ interviewer }) => interviewer.id)).size === 1;
  return (
    <table className={styles["behind"]} aria-label={label}>
      <thead>
        <tr>
          {[words.what, words.given, words.ofPanel, words.expected, words.residual].map(
            (heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {ratings.map((one) => (
          <tr key={`${one.scorecardId} ${one.criterion}`}>
            <th scope="row">
              {linkToCard(one.scorecardId, one.candidate)}
              <span className={styles["place"]}>
                {one.criterion}
                {hasOne ? null : ` · ${nameOf(one.interviewer)}`}
              </span>
            </th>
            <td>{one.given}</td>
            <td>{one.ofPanel.toFixed(1)}</td>
            <td>{one.expected.toFixed(1)}</td>
            <td>{points(one.residual)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
