import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { InterviewKit } from "@evenhand/contract/scorecards";
import { failureWords } from "../../lib/failure-words.ts";
import { formatMoment } from "../../lib/format.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import styles from "./card-view.module.css";
import { kitQuery } from "./kit-api.ts";
import { KitView } from "./kit-view.tsx";
import { kitWords } from "./kit-words.ts";

/** What tells whether, and where, there is a card. */
export type KitWay = Pick<InterviewKit, "interviewId" | "scorecardId" | "knowsCandidate" | "can">;

type KitProps = {
  interviewId: string;
  /** The way to the card: the one that is there, or the one that may be opened now. */
  toCard: (kit: KitWay) => ReactNode;
  /** Whether they know the candidate: asked while there is a network. */
  knows: (kit: KitWay) => ReactNode;
};

/** What an interviewer prepares with, from the day the interview is planned; without a network too. */
export function Kit({ interviewId, toCard, knows }: KitProps) {
  const { data, error, refetch } = useQuery(kitQuery(interviewId));
  if (data === undefined) {
    return error === null ? (
      <Skeleton lines={8} label={kitWords.loading} />
    ) : (
      <ErrorState failure={failureWords(error)} onTryAgain={() => void refetch()} />
    );
  }
  const { answer: kit, keptAt } = data;
  const { form, candidate, opening, can, scorecardId, state } = kit;
  const waits = state === "planned" && !can.openCard && scorecardId === null;
  return (
    <div data-wide>
      <PageHeader
        title={kitWords.kitOf(candidate.name)}
        lead={[form.stage.name, opening.title, form.level.name].join(" · ")}
      >
        {toCard(kit)}
      </PageHeader>
      <div className={styles["card"]}>
        {keptAt === null ? null : (
          <Notice>
            {kitWords.keptAt(formatMoment(keptAt))}
            {scorecardId === null ? ` ${kitWords.cardNeedsNetwork}` : null}
          </Notice>
        )}
        {waits && keptAt === null ? <Notice>{kitWords.opensBefore}</Notice> : null}
        {keptAt === null && can.answerKnows ? knows(kit) : null}
        <KitView kit={kit} />
      </div>
    </div>
  );
}
