import { useQuery } from "@tanstack/react-query";
import { useMemo, useState, type ReactNode } from "react";
import type { CalibrationRunView, CalibrationScope } from "@evenhand/contract/calibration";
import { failureWords } from "../../lib/failure-words.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Status } from "../../ui/status.tsx";
import styles from "./calibration.module.css";
import { latestResult, runQuery, runsQuery, useAskForRun } from "./calibration-api.ts";
import { NamesContext, numbered } from "./names.tsx";
import type { LinkToCard } from "./ratings-behind.tsx";
import { RunReport } from "./run-report.tsx";
import { calibrationWords } from "./words.ts";

type RunOfScopeProps = {
  scope: CalibrationScope;
  startingPoints: ReactNode;
  linkToCard: LinkToCard;
};

/** The latest result over one scope, and what needs none: first where single persons cannot be spoken of. */
export function RunOfScope({ scope, startingPoints, linkToCard }: RunOfScopeProps) {
  const runs = useQuery(runsQuery(scope.openingId));
  const [namesHidden, setNamesHidden] = useState(false);
  const finished = latestResult(runs.data?.runs ?? []);
  const run = useQuery({ ...runQuery(finished?.id ?? ""), enabled: finished !== undefined });
  const people = run.data?.report?.links.interviewers;
  const nameOf = useMemo(
    () =>
      namesHidden && people !== undefined ? numbered(people) : ({ name }: { name: string }) => name,
    [namesHidden, people],
  );
  if (runs.data === undefined) {
    return runs.error === null ? (
      <Skeleton lines={8} label={calibrationWords.loading} />
    ) : (
      <ErrorState failure={failureWords(runs.error)} onTryAgain={() => void runs.refetch()} />
    );
  }
  const latest = runs.data.runs[0];
  // Until the result is here, nothing stands where it would be pushed away again.
  const isOnItsWay = finished !== undefined && run.isPending;
  const pointsFirst = isOnItsWay ? null : !speaksOfPersons(run.data);
  return (
    <NamesContext value={nameOf}>
      <div className={styles["bar"]}>
        {scope.can.run ? (
          <Ask
            openingId={scope.openingId}
            waiting={latest?.state === "waiting"}
            finishedId={finished?.id}
          />
        ) : null}
        {people === undefined || people.length === 0 ? null : (
          <Checkbox
            label={calibrationWords.hideNames}
            checked={namesHidden}
            onChange={(event) => setNamesHidden(event.target.checked)}
          />
        )}
      </div>
      {latest?.state === "failed" ? (
        <Notice attention>
          <strong>{calibrationWords.failed}</strong>
          <p>{latest.failure}</p>
        </Notice>
      ) : null}
      {latest === undefined ? (
        <EmptyState title={calibrationWords.never} detail={calibrationWords.neverDetail} />
      ) : null}
      {pointsFirst === true ? startingPoints : null}
      {run.data === undefined ? (
        <Waiting loading={finished !== undefined} error={run.error} onTryAgain={run.refetch} />
      ) : (
        <RunReport run={run.data} linkToCard={linkToCard} />
      )}
      {pointsFirst === false ? startingPoints : null}
    </NamesContext>
  );
}

function speaksOfPersons(run: CalibrationRunView | undefined): boolean {
  const interviewers = run?.report?.differences.interviewers;
  return interviewers !== undefined && !("notEnough" in interviewers);
}

type AskProps = { openingId: string | null; waiting: boolean; finishedId: string | undefined };

function Ask({ openingId, waiting, finishedId }: AskProps) {
  const ask = useAskForRun(openingId);
  const isSame = ask.data?.state === "finished" && ask.data.id === finishedId;
  return (
    <div className={styles["ask"]}>
      <Button look="main" busy={ask.isPending || waiting} onClick={() => ask.mutate()}>
        {finishedId === undefined ? calibrationWords.run : calibrationWords.runAgain}
      </Button>
      <Status>
        {waiting ? calibrationWords.running : isSame ? calibrationWords.sameAgain : null}
      </Status>
      {ask.error === null ? null : <Notice attention>{failureWords(ask.error).detail}</Notice>}
    </div>
  );
}

type WaitingProps = { loading: boolean; error: Error | null; onTryAgain: () => unknown };

function Waiting({ loading, error, onTryAgain }: WaitingProps) {
  if (error !== null)
    return <ErrorState failure={failureWords(error)} onTryAgain={() => void onTryAgain()} />;
  return loading ? <Skeleton lines={8} label={calibrationWords.loading} /> : null;
}
