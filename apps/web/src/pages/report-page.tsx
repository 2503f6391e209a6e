import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { paths } from "../app/paths.ts";
import { importWords } from "../features/rubrics/report-words.ts";
import { StoredReport } from "../features/rubrics/stored-report.tsx";
import type { ReactNode } from "react";
import { buttonClass } from "../ui/button.tsx";

export function ReportPage() {
  const { reportId } = useParams({ from: "/signed-in/reports/$reportId" });
  const navigate = useNavigate();
  return (
    <StoredReport
      key={reportId}
      reportId={reportId}
      toReports={
        <Link to={paths.reports} className={buttonClass()}>
          {importWords.back}
        </Link>
      }
      linkToRubric={linkToRubric}
      onStarted={(rubricId) => void navigate({ to: paths.rubric, params: { rubricId } })}
    />
  );
}

function linkToRubric(rubricId: string, words: ReactNode) {
  return (
    <Link to={paths.rubric} params={{ rubricId }} className={buttonClass()}>
      <span>{words}</span>
    </Link>
  );
}
