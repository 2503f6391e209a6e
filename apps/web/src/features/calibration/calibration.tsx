import type { CalibrationScope } from "@evenhand/contract/calibration";
import { useQuery } from "@tanstack/react-query";
import { failureWords } from "../../lib/failure-words.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import styles from "./calibration.module.css";
import { nameOfScope, scopeNamed, scopesQuery } from "./calibration-api.ts";
import type { LinkToCard } from "./ratings-behind.tsx";
import { RunOfScope } from "./run-of-scope.tsx";
import { ScopeChoice } from "./scope-choice.tsx";
import { StartingPoints, type LinkToRoundUp } from "./starting-points.tsx";
import { calibrationWords } from "./words.ts";

type CalibrationProps = {
  /** An opening's id, `all`, or nothing yet: then the first that may be read. */
  over: string | undefined;
  onOver: (over: string) => void;
  linkToRoundUp: LinkToRoundUp;
  linkToCard: LinkToCard;
};

/** The calibration of one opening, or of all together, to choose from what may be read. */
export function Calibration({ over, onOver, linkToRoundUp, linkToCard }: CalibrationProps) {
  const scopes = useQuery(scopesQuery);
  return (
    <div className={styles["page"]}>
      <PageHeader title={calibrationWords.title} lead={calibrationWords.lead} />
      {scopes.data === undefined ? (
        scopes.error === null ? (
          <Skeleton lines={6} label={calibrationWords.loading} />
        ) : (
          <ErrorState
            failure={failureWords(scopes.error)}
            onTryAgain={() => void scopes.refetch()}
          />
        )
      ) : (
        <Chosen scopes={scopes.data.scopes} {...{ over, onOver, linkToRoundUp, linkToCard }} />
      )}
    </div>
  );
}

type ChosenProps = CalibrationProps & {
  scopes: CalibrationScope[];
};

function Chosen({ scopes, over, onOver, linkToRoundUp, linkToCard }: ChosenProps) {
  const scope = scopeNamed(scopes, over);
  if (scope === undefined)
    return <EmptyState title={calibrationWords.noScope} detail={calibrationWords.noScopeDetail} />;
  const { openingId } = scope;
  return (
    <>
      <ScopeChoice scopes={scopes} chosen={scope} onOver={onOver} />
      <RunOfScope
        key={nameOfScope(openingId)}
        scope={scope}
        linkToCard={linkToCard}
        startingPoints={<StartingPoints openingId={openingId} linkToRoundUp={linkToRoundUp} />}
      />
    </>
  );
}
