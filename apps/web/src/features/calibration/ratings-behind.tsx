import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { RatingBehind } from "@evenhand/contract/calibration";
import { failureWords } from "../../lib/failure-words.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogFoot } from "../../ui/dialog.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Table, type Column } from "../../ui/table.tsx";
import type { BehindQuestion } from "./behind.tsx";
import styles from "./calibration.module.css";
import { ratingsBehindQuery } from "./calibration-api.ts";
import { useNameOf, type NameOf } from "./names.tsx";
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
  const nameOf = useNameOf();
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
          <Table
            label={question.title}
            columns={columns(nameOf, linkToCard)}
            rows={found.data.ratings}
            rowKey={({ scorecardId, criterion }) => `${scorecardId} ${criterion}`}
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

function columns(nameOf: NameOf, linkToCard: LinkToCard): Column<RatingBehind>[] {
  const words = calibrationWords.behindColumns;
  return [
    {
      key: "candidate",
      heading: words.candidate,
      kind: "name",
      cell: ({ scorecardId, candidate }) => linkToCard(scorecardId, candidate),
    },
    { key: "criterion", heading: words.criterion, cell: ({ criterion }) => criterion },
    { key: "by", heading: words.by, cell: ({ interviewer }) => nameOf(interviewer) },
    { key: "given", heading: words.given, cell: ({ given }) => given },
    { key: "panel", heading: words.ofPanel, cell: ({ ofPanel }) => ofPanel.toFixed(1) },
    { key: "expected", heading: words.expected, cell: ({ expected }) => expected.toFixed(1) },
    { key: "residual", heading: words.residual, cell: ({ residual }) => points(residual) },
  ];
}
