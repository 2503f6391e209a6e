import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import { paths } from "../app/paths.ts";
import { AddCandidatesDialog } from "../features/candidates/add-candidates-dialog.tsx";
import { candidateWords } from "../features/candidates/words.ts";
import { Opening, type OpeningView } from "../features/openings/opening.tsx";
import { Pipeline, type Only } from "../features/openings/pipeline.tsx";
import { Button } from "../ui/button.tsx";

export function OpeningPage() {
  const { openingId } = useParams({ from: "/signed-in/openings/$openingId" });
  return (
    <Opening key={openingId} openingId={openingId} actions={addCandidates}>
      {people}
    </Opening>
  );
}

function addCandidates(opening: OpeningView) {
  return opening.can.addCandidates ? <AddCandidates openingId={opening.id} /> : null;
}

function AddCandidates({ openingId }: { openingId: string }) {
  const [adding, setAdding] = useState(false);
  const [text, setText] = useState("");
  return (
    <>
      <Button look="main" onClick={() => setAdding(true)}>
        {candidateWords.add}
      </Button>
      {adding ? (
        <AddCandidatesDialog
          openingId={openingId}
          text={text}
          onText={setText}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </>
  );
}

function people(opening: OpeningView) {
  return <People opening={opening} />;
}

/** What is searched for lives in the address, so that it can be kept, shared and gone back to. */
function People({ opening }: { opening: OpeningView }) {
  const { search = "", only = "active" } = useSearch({ from: "/signed-in/openings/$openingId" });
  const navigate = useNavigate({ from: "/openings/$openingId" });
  const find = useCallback(
    (text: string, next: Only) =>
      void navigate({
        search: {
          ...(text === "" ? {} : { search: text }),
          ...(next === "active" ? {} : { only: next }),
        },
        replace: true,
      }),
    [navigate],
  );
  const onSearch = useCallback((text: string) => find(text, only), [find, only]);
  return (
    <Pipeline
      opening={opening}
      search={search}
      only={only}
      onSearch={onSearch}
      onOnly={(next) => find(search, next)}
      linkToApplication={linkToApplication}
      linkToRoundUp={linkToRoundUp}
    />
  );
}

function linkToApplication(applicationId: string, name: string) {
  return (
    <Link to={paths.application} params={{ applicationId }}>
      {name}
    </Link>
  );
}

function linkToRoundUp(applicationId: string, words: string) {
  return (
    <Link to={paths.roundUp} params={{ applicationId }}>
      {words}
    </Link>
  );
}
