import { useParams } from "@tanstack/react-router";
import { RoundUp } from "../features/debriefs/round-up.tsx";

export function RoundUpPage() {
  const { applicationId } = useParams({ from: "/signed-in/applications/$applicationId/round-up" });
  return <RoundUp key={applicationId} applicationId={applicationId} />;
}
