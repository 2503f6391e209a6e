import { useParams } from "@tanstack/react-router";
import { Scorecard } from "../features/scorecards/scorecard.tsx";

export function ScorecardPage() {
  const { scorecardId } = useParams({ from: "/signed-in/scorecards/$scorecardId" });
  return <Scorecard key={scorecardId} scorecardId={scorecardId} />;
}
