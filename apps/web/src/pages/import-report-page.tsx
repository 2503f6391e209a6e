import { Link, useNavigate } from "@tanstack/react-router";
import { paths } from "../app/paths.ts";
import { ReportImport } from "../features/rubrics/report-import.tsx";
import { importWords } from "../features/rubrics/report-words.ts";
import { buttonClass } from "../ui/button.tsx";
import { PageHeader } from "../ui/page-header.tsx";

export function ImportReportPage() {
  const navigate = useNavigate();
  return (
    <>
      <PageHeader title={importWords.title} lead={importWords.lead}>
        <Link to={paths.reports} className={buttonClass()}>
          {importWords.back}
        </Link>
      </PageHeader>
      <ReportImport
        linkToStored={linkToReport}
        onStored={(reportId) => void navigate({ to: paths.report, params: { reportId } })}
      />
    </>
  );
}

function linkToReport(reportId: string, words: string) {
  return (
    <Link to={paths.report} params={{ reportId }}>
      {words}
    </Link>
  );
}
