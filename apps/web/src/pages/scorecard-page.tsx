import type { QueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Scorecard } from "../features/scorecards/scorecard.tsx";
import { scorecardQuery } from "../features/scorecards/scorecard-api.ts";

export function readAhead(queryClient: QueryClient, scorecardId: string): void {
  void queryClient.prefetchQuery(scorecardQuery(scorecardId));
}

export function ScorecardPage() {
  const { scorecardId } = useParams({ from: "/signed-in/scorecards/$scorecardId" });
  return <Scorecard key={scorecardId} scorecardId={scorecardId} />;
}
