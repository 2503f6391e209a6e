import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import type { RoundUp as RoundUpView } from "@evenhand/contract/debriefs";
import { failureWords } from "../../lib/failure-words.ts";
import { formatMoment } from "../../lib/format.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageError } from "../../ui/page-error.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { PrintHead } from "../../ui/print-head.tsx";
import { Section } from "../../ui/section.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { DecisionPart } from "./decision-part.tsx";
import { roundUpQuery } from "./debrief-api.ts";
import styles from "./debriefs.module.css";
import { inShort } from "./in-short.ts";
import { OpenEarlyDialog } from "./open-early-dialog.tsx";
import { SafetyPart } from "./safety-part.tsx";
import { StagePart } from "./stage-part.tsx";
import { debriefWords } from "./words.ts";

type RoundUpProps = {
  applicationId: string;
  userId: string;
  actions: ReactNode;
  linkToOpening: (openingId: string, title: string) => ReactNode;
};

/** Everything that the panel saw, side by side: safety first, then stage by stage, and last the decision. */
export function RoundUp({ applicationId, userId, actions, linkToOpening }: RoundUpProps) {
  const roundUp = useQuery(roundUpQuery(applicationId));
  if (roundUp.data === undefined) {
    return roundUp.error === null ? (
      <Skeleton lines={8} label={debriefWords.loading} />
    ) : (
      <PageError failure={failureWords(roundUp.error)} onTryAgain={() => void roundUp.refetch()} />
    );
  }
  const { candidate, opening, stages, hidden } = roundUp.data;
  const met = stages.filter(({ panel }) => panel.length > 0);
  const notMet = stages.filter(({ panel, closed }) => panel.length === 0 && closed === null);
  return (
    <div className={styles["page"]}>
      <PrintHead
        mark={debriefWords.confidential}
        facts={[
          debriefWords.version([...new Set(met.map(({ version }) => version))].join(", ")),
          debriefWords.asOf(formatMoment(new Date(roundUp.dataUpdatedAt).toISOString())),
        ]}
      />
      <PageHeader
        title={debriefWords.title(candidate.name)}
        lead={
          <>
            {linkToOpening(opening.id, opening.title)}
            {` · ${opening.level} · ${opening.setting}`}
          </>
        }
      >
        {actions}
      </PageHeader>
      <Hidden roundUp={roundUp.data} />
      <SafetyPart concerns={roundUp.data.safety} />
      <InShort lines={inShort(met)} />
      {met.length === 0 ? (
        <EmptyState title={debriefWords.noInterview} detail={debriefWords.noInterviewDetail} />
      ) : null}
      {met.map((stage) => (
        <StagePart key={`${stage.stageId} ${stage.round}`} stage={stage} />
      ))}
      {met.length > 0 && notMet.length > 0 && !roundUp.data.needsDecision ? (
        <p className={styles["quiet"]}>
          {debriefWords.notMet(notMet.map(({ name }) => name).join(", "))}
        </p>
      ) : null}
      {hidden === null && met.length > 0 ? (
        <DecisionPart
          roundUp={roundUp.data}
          notMet={notMet.map(({ name }) => name)}
          userId={userId}
        />
      ) : null}
    </div>
  );
}

function InShort({ lines }: { lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <Section title={debriefWords.inShort}>
      <ul className={styles["inShort"]}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  );
}

function Hidden({ roundUp }: { roundUp: RoundUpView }) {
  const [asking, setAsking] = useState(false);
  if (roundUp.hidden === null) return null;
  const { because, until, canOpenEarly } = roundUp.hidden;
  return (
    <Notice>
      <strong>{debriefWords.hidden}</strong>
      <p>
        {because} {until}
      </p>
      {canOpenEarly ? (
        <Button onClick={() => setAsking(true)}>{debriefWords.openEarly}</Button>
      ) : null}
      {asking ? (
        <OpenEarlyDialog applicationId={roundUp.applicationId} onClose={() => setAsking(false)} />
      ) : null}
    </Notice>
  );
}
