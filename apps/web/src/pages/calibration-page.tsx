import type { QueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { paths } from "../app/paths.ts";
import { Calibration } from "../features/calibration/calibration.tsx";
import { readLatestRun } from "../features/calibration/calibration-api.ts";

export function readAhead(queryClient: QueryClient, over: string | undefined): void {
  // The page asks again for what fails here, and says so.
  void readLatestRun(queryClient, over).catch(() => undefined);
}

export function CalibrationPage() {
  const { over } = useSearch({ from: "/signed-in/calibration" });
  const navigate = useNavigate();
  return (
    <Calibration
      over={over}
      onOver={(chosen) =>
        void navigate({ to: paths.calibration, search: { over: chosen }, replace: true })
      }
      linkToRoundUp={linkToRoundUp}
      linkToCard={linkToCard}
    />
  );
}

function linkToRoundUp(applicationId: string, candidate: string) {
  return (
    <Link to={paths.roundUp} params={{ applicationId }}>
      {candidate}
    </Link>
  );
}

function linkToCard(scorecardId: string, candidate: string) {
  return (
    <Link to={paths.scorecard} params={{ scorecardId }}>
      {candidate}
    </Link>
  );
}
