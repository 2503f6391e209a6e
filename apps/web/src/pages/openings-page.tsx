import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import { paths } from "../app/paths.ts";
import { useSession } from "../features/members/use-session.ts";
import { OpeningList } from "../features/openings/opening-list.tsx";
import { StartOpeningDialog } from "../features/openings/start-opening-dialog.tsx";
import { openingWords } from "../features/openings/words.ts";
import { Button, buttonClass } from "../ui/button.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { SearchField } from "../ui/search-field.tsx";
import { Segmented } from "../ui/segmented.tsx";

type Shown = "open" | "closed" | "archived";

const FILTERS = {
  open: { state: "open" },
  closed: { state: "closed" },
  archived: { archived: "yes" },
} as const;

/** What is searched for lives in the address, so that it can be kept, shared and gone back to. */
export function OpeningsPage() {
  const { can, member } = useSession();
  const { search = "", state: shown = "open" } = useSearch({ from: "/signed-in/openings" });
  const navigate = useNavigate({ from: "/openings" });
  const find = useCallback(
    (text: string, state: Shown) =>
      void navigate({
        search: {
          ...(text === "" ? {} : { search: text }),
          ...(state === "open" ? {} : { state }),
        },
        replace: true,
      }),
    [navigate],
  );
  const onSearch = useCallback((text: string) => find(text, shown), [find, shown]);
  const [starting, setStarting] = useState(false);
  return (
    <>
      <PageHeader title={openingWords.title} lead={openingWords.lead}>
        {can.startOpening ? (
          <Button look="main" onClick={() => setStarting(true)}>
            {openingWords.start}
          </Button>
        ) : null}
      </PageHeader>
      <SearchField label={openingWords.search} search={search} onSearch={onSearch}>
        <Segmented<Shown>
          legend={openingWords.filter}
          value={shown}
          options={(["open", "closed", "archived"] as const).map((value) => ({
            value,
            label: openingWords.filters[value],
          }))}
          onChange={(state) => find(search, state)}
        />
      </SearchField>
      <OpeningList
        filter={{ ...FILTERS[shown], ...(search === "" ? {} : { search }) }}
        linkTo={linkToOpening}
      />
      {starting ? (
        <StartOpeningDialog
          memberId={member?.id}
          toRubrics={
            <Link to={paths.rubrics} className={buttonClass("main")}>
              {openingWords.toRubrics}
            </Link>
          }
          onClose={() => setStarting(false)}
          onStarted={({ id }) => void navigate({ to: paths.opening, params: { openingId: id } })}
        />
      ) : null}
    </>
  );
}

function linkToOpening(openingId: string, title: string) {
  return (
    <Link to={paths.opening} params={{ openingId }}>
      {title}
    </Link>
  );
}
