import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { paths } from "../app/paths.ts";
import { Calibration } from "../features/calibration/calibration.tsx";

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
