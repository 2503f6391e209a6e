import { Link } from "@tanstack/react-router";
import { paths } from "../app/paths.ts";
import { useSession } from "../features/members/use-session.ts";
import { ReportList } from "../features/rubrics/report-list.tsx";
import { reportWords, storedReportWords } from "../features/rubrics/report-words.ts";
import { buttonClass } from "../ui/button.tsx";
import { PageHeader } from "../ui/page-header.tsx";

export function ReportsPage() {
  const { can } = useSession();
  const importLink = (
    <Link to={paths.importReport} className={buttonClass("main")}>
      {reportWords.import}
    </Link>
  );
  return (
    <>
      <PageHeader title={reportWords.title} lead={reportWords.lead}>
        <Link to={paths.rubrics} className={buttonClass()}>
          {storedReportWords.toRubrics}
        </Link>
        {can.editRubrics ? importLink : null}
      </PageHeader>
      <ReportList importLink={importLink} linkTo={linkToReport} />
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
