import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { FirstOf, PlaceOfCard } from "@evenhand/contract/calibration";
import { failureWords } from "../../lib/failure-words.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { Section } from "../../ui/section.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import styles from "./calibration.module.css";
import { startingPointsQuery } from "./calibration-api.ts";
import { Sentence, useNameOf } from "./names.tsx";
import { calibrationWords } from "./words.ts";

export type LinkToRoundUp = (applicationId: string, candidate: string) => ReactNode;

type StartingPointsProps = { openingId: string | null; linkToRoundUp: LinkToRoundUp };

/** What a team of any size can act on without a calculation, with the cheapest next step first. */
export function StartingPoints({ openingId, linkToRoundUp }: StartingPointsProps) {
  const nameOf = useNameOf();
  const found = useQuery(startingPointsQuery(openingId));
  const words = calibrationWords.startingKinds;
  if (found.data === undefined) {
    return found.error === null ? (
      <Skeleton lines={4} label={calibrationWords.loading} />
    ) : (
      <ErrorState failure={failureWords(found.error)} onTryAgain={() => void found.refetch()} />
    );
  }
  const { cardsOwed, gaps, withoutEvidence, promptsMissed, unrated, hiddenPanels } = found.data;
  const kind = { linkToRoundUp };
  return (
    <Section title={calibrationWords.starting} lead={calibrationWords.startingLead}>
      <p className={styles["next"]}>
        <Sentence parts={found.data.nextStep} />
      </p>
      <Kind {...kind} title={words.cardsOwed(cardsOwed.total)} found={cardsOwed}>
        {({ by }) => nameOf(by)}
      </Kind>
      <Kind {...kind} title={words.gaps(gaps.total)} found={gaps}>
        {({ criterion, lowest, highest }) =>
          `${criterion}: ${calibrationWords.gap(lowest, highest)}`
        }
      </Kind>
      <Kind {...kind} title={words.withoutEvidence(withoutEvidence.total)} found={withoutEvidence}>
        {({ criterion, by }) => `${criterion}: ${nameOf(by)}`}
      </Kind>
      <Kind {...kind} title={words.promptsMissed(promptsMissed.total)} found={promptsMissed}>
        {({ prompt }) => prompt}
      </Kind>
      <Kind {...kind} title={words.unrated(unrated.total)} found={unrated}>
        {({ criterion }) => criterion}
      </Kind>
      {hiddenPanels > 0 ? (
        <p className={styles["quiet"]}>{calibrationWords.hiddenPanels(hiddenPanels)}</p>
      ) : null}
    </Section>
  );
}

type KindProps<Thing> = {
  title: string;
  found: FirstOf<Thing>;
  linkToRoundUp: LinkToRoundUp;
  children: (thing: Thing) => string;
};

function Kind<Thing extends PlaceOfCard>(props: KindProps<Thing>) {
  const { title, found, linkToRoundUp, children } = props;
  if (found.total === 0) return null;
  return (
    <details className={styles["fold"]}>
      <summary>{title}</summary>
      <ul className={styles["lines"]}>
        {found.latest.map((thing, index) => (
          <li key={index}>
            {children(thing)}
            <span className={styles["place"]}>
              {linkToRoundUp(thing.applicationId, thing.candidate)}
              {` · ${thing.stage} · ${thing.opening}`}
            </span>
          </li>
        ))}
      </ul>
      {found.total > found.latest.length ? (
        <p className={styles["quiet"]}>
          {calibrationWords.more(found.total - found.latest.length)}
        </p>
      ) : null}
    </details>
  );
}
