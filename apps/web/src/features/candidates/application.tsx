import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { ApplicationView } from "@evenhand/contract/candidates";
import { failureWords } from "../../lib/failure-words.ts";
import { formatDay } from "../../lib/format.ts";
import { PageError } from "../../ui/page-error.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Section } from "../../ui/section.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { ApplicationMenu } from "./application-menu.tsx";
import { Arrangements } from "./arrangements.tsx";
import { applicationQuery } from "./candidate-api.ts";
import styles from "./candidates.module.css";
import { Requirements } from "./requirements.tsx";
import { StageClosures } from "./stage-closures.tsx";
import { candidateWords } from "./words.ts";

export type { ApplicationView };

type ApplicationProps = {
  applicationId: string;
  actions: (application: ApplicationView) => ReactNode;
  linkToOpening: (openingId: string, title: string) => ReactNode;
  interviews: (application: ApplicationView) => ReactNode;
};

/** One person at one opening: who, how far, what is checked, what to arrange. */
export function Application(props: ApplicationProps) {
  const { applicationId, actions, linkToOpening, interviews } = props;
  const application = useQuery(applicationQuery(applicationId));
  if (application.data === undefined) {
    return application.error === null ? (
      <Skeleton lines={8} label={candidateWords.loading} />
    ) : (
      <PageError
        failure={failureWords(application.error)}
        onTryAgain={() => void application.refetch()}
      />
    );
  }
  const view = application.data;
  const { candidate, opening, state, stateReason, previous } = view;
  return (
    <>
      <PageHeader
        title={candidate.name}
        lead={
          <>
            {linkToOpening(opening.id, opening.title)}
            {` · ${opening.level} · ${opening.setting}`}
            {state === "active" ? null : ` · ${candidateWords.states[state]}`}
            {view.needsDecision ? (
              <strong className={styles["waits"]}>{candidateWords.needsDecision}</strong>
            ) : null}
          </>
        }
      >
        {actions(view)}
        <ApplicationMenu application={view} />
      </PageHeader>
      {stateReason === null ? null : <Notice>{stateReason}</Notice>}
      {previous === null ? null : <Notice>{candidateWords.previous(previous.openingTitle)}</Notice>}
      {interviews(view)}
      <StageClosures application={view} />
      <Requirements application={view} />
      <Arrangements application={view} />
      <About application={view} />
      <History application={view} />
    </>
  );
}

function About({ application }: { application: ApplicationView }) {
  const { candidate, source } = application;
  const facts: [string, ReactNode][] = [
    [candidateWords.email, candidate.email],
    [candidateWords.phone, candidate.phone],
    [candidateWords.cv, link(candidate.cvUrl)],
    [candidateWords.record, link(candidate.recordUrl)],
    [candidateWords.source, source],
    [candidateWords.linked, candidate.linkedMember?.name ?? null],
  ];
  const known = facts.filter(([, value]) => value !== null);
  if (known.length === 0) return null;
  return (
    <Section title={candidateWords.about}>
      <dl className={styles["facts"]}>
        {known.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function link(url: string | null): ReactNode {
  return url === null ? null : (
    <a href={url} target="_blank" rel="noreferrer">
      {url}
    </a>
  );
}

function History({ application }: { application: ApplicationView }) {
  if (application.moves.length === 0) return null;
  return (
    <Section title={candidateWords.history}>
      <ul className={styles["list"]}>
        {application.moves.map((move) => (
          <li key={move.at} className={styles["stack"]}>
            {candidateWords.moved(move.from, move.to, move.by, formatDay(move.at))}
            {move.carriedStages.length === 0 ? null : (
              <span className={styles["quiet"]}>
                {candidateWords.carried(move.carriedStages.join(", "))}
              </span>
            )}
            {move.reason === null ? null : <span className={styles["quiet"]}>{move.reason}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
