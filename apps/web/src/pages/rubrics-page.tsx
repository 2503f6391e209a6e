import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import { paths } from "../app/paths.ts";
import { useSession } from "../features/members/use-session.ts";
import { RubricFilters } from "../features/rubrics/rubric-filters.tsx";
import { RubricList } from "../features/rubrics/rubric-list.tsx";
import { rubricWords } from "../features/rubrics/rubric-words.ts";
import { StartRubricButton } from "../features/rubrics/start-rubric-button.tsx";
import { buttonClass } from "../ui/button.tsx";
import { PageHeader } from "../ui/page-header.tsx";

/** What is searched for lives in the address, so that it can be kept, shared and gone back to. */
export function RubricsPage() {
  const { search = "", archived } = useSearch({ from: "/signed-in/rubrics" });
  const navigate = useNavigate({ from: "/rubrics" });
  const { can } = useSession();
  const filter = { search, archived: archived === "yes" };
  const find = useCallback(
    (next: { search: string; archived: boolean }) =>
      void navigate({
        search: {
          ...(next.search === "" ? {} : { search: next.search }),
          ...(next.archived ? { archived: "yes" as const } : {}),
        },
        replace: true,
      }),
    [navigate],
  );
  const open = (rubricId: string) => void navigate({ to: paths.rubric, params: { rubricId } });
  return (
    <>
      <PageHeader title={rubricWords.title} lead={rubricWords.lead}>
        <Link to={paths.reports} className={buttonClass()}>
          {rubricWords.reports}
        </Link>
        {can.editRubrics ? <StartRubricButton onStarted={open} /> : null}
      </PageHeader>
      <RubricFilters
        key={search === "" ? "cleared" : "searching"}
        filter={filter}
        onFilter={find}
      />
      <RubricList
        filter={filter}
        onClearSearch={() => find({ search: "", archived: filter.archived })}
        toImport={
          <Link to={paths.importReport} className={buttonClass()}>
            {rubricWords.import}
          </Link>
        }
        onStarted={open}
        toRubric={linkToRubric}
        toVersions={linkToVersions}
      />
    </>
  );
}

function linkToRubric(rubricId: string, words: string) {
  return (
    <Link to={paths.rubric} params={{ rubricId }}>
      {words}
    </Link>
  );
}

function linkToVersions(rubricId: string, words: string) {
  return (
    <Link to={paths.rubricVersions} params={{ rubricId }}>
      {words}
    </Link>
  );
}
