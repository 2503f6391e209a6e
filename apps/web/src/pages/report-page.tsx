import { useNavigate, useParams } from "@tanstack/react-router";
import { paths } from "../app/paths.ts";
import { StoredReport } from "../features/rubrics/stored-report.tsx";

export function ReportPage() {
  const { reportId } = useParams({ from: "/signed-in/reports/$reportId" });
  const navigate = useNavigate();
  return (
    <StoredReport
      key={reportId}
      reportId={reportId}
      onStarted={(rubricId) => void navigate({ to: paths.rubric, params: { rubricId } })}
    />
  );
}
