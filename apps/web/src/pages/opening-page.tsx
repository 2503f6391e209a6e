import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { paths } from "../app/paths.ts";
import { AddCandidatesDialog } from "../features/candidates/add-candidates-dialog.tsx";
import { candidateWords } from "../features/candidates/words.ts";
import { Opening, type OpeningView } from "../features/openings/opening.tsx";
import { Pipeline } from "../features/openings/pipeline.tsx";
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
  return (
    <>
      <Button look="main" onClick={() => setAdding(true)}>
        {candidateWords.add}
      </Button>
      {adding ? (
        <AddCandidatesDialog openingId={openingId} onClose={() => setAdding(false)} />
      ) : null}
    </>
  );
}

function people(opening: OpeningView) {
  return (
    <Pipeline
      opening={opening}
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
