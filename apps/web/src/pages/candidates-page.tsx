import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { paths } from "../app/paths.ts";
import { CandidateList } from "../features/candidates/candidate-list.tsx";
import { candidateWords } from "../features/candidates/words.ts";
import { PageHeader } from "../ui/page-header.tsx";
import { SearchField } from "../ui/search-field.tsx";
import { Segmented } from "../ui/segmented.tsx";

type Shown = "active" | "all" | "archived";

const FILTERS = { active: { state: "active" }, all: {}, archived: { archived: "yes" } } as const;

export function CandidatesPage() {
  const [search, setSearch] = useState("");
  const [shown, setShown] = useState<Shown>("active");
  return (
    <>
      <PageHeader title={candidateWords.title} lead={candidateWords.lead} />
      <SearchField label={candidateWords.search} search={search} onSearch={setSearch}>
        <Segmented<Shown>
          legend={candidateWords.filter}
          value={shown}
          options={(["active", "all", "archived"] as const).map((value) => ({
            value,
            label: candidateWords.filters[value],
          }))}
          onChange={setShown}
        />
      </SearchField>
      <CandidateList
        filter={{ ...FILTERS[shown], ...(search === "" ? {} : { search }) }}
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
