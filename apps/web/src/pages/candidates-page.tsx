import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import { paths } from "../app/paths.ts";
import { CandidateList } from "../features/candidates/candidate-list.tsx";
import { candidateWords } from "../features/candidates/words.ts";
import { buttonClass } from "../ui/button.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { SearchField } from "../ui/search-field.tsx";
import { Segmented } from "../ui/segmented.tsx";

type Shown = "active" | "all" | "archived";

const FILTERS = { active: { state: "active" }, all: {}, archived: { archived: "yes" } } as const;

/** What is searched for lives in the address, so that it can be kept, shared and gone back to. */
export function CandidatesPage() {
  const { search = "", state: shown = "active" } = useSearch({ from: "/signed-in/candidates" });
  const navigate = useNavigate({ from: "/candidates" });
  const find = useCallback(
    (text: string, state: Shown) =>
      void navigate({
        search: {
          ...(text === "" ? {} : { search: text }),
          ...(state === "active" ? {} : { state }),
        },
        replace: true,
      }),
    [navigate],
  );
  const onSearch = useCallback((text: string) => find(text, shown), [find, shown]);
  return (
    <>
      <PageHeader title={candidateWords.title} lead={candidateWords.lead} />
      <SearchField label={candidateWords.search} search={search} onSearch={onSearch}>
        <Segmented<Shown>
          legend={candidateWords.filter}
          value={shown}
          options={(["active", "all", "archived"] as const).map((value) => ({
            value,
            label: candidateWords.filters[value],
          }))}
          onChange={(state) => find(search, state)}
        />
      </SearchField>
      <CandidateList
        filter={{ ...FILTERS[shown], ...(search === "" ? {} : { search }) }}
        toOpenings={
          <Link to={paths.openings} className={buttonClass()}>
            {candidateWords.toOpenings}
          </Link>
        }
        linkToApplication={linkToApplication}
        linkToOpening={linkToOpening}
      />
    </>
  );
}

function linkToApplication(applicationId: string, name: string) {
  return (
    <Link to={paths.application} params={{ applicationId }}>
      {name}
    </Link>
  );
}

function linkToOpening(openingId: string, title: string) {
  return (
    <Link to={paths.opening} params={{ openingId }}>
      {title}
    </Link>
  );
}
