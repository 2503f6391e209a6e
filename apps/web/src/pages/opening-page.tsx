import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { paths } from "../app/paths.ts";
import { AddCandidatesDialog } from "../features/candidates/add-candidates-dialog.tsx";
import { candidateWords } from "../features/candidates/words.ts";
import { Opening } from "../features/openings/opening.tsx";
import { Pipeline } from "../features/openings/pipeline.tsx";
import { Button } from "../ui/button.tsx";

export function OpeningPage() {
  const { openingId } = useParams({ from: "/signed-in/openings/$openingId" });
  const [adding, setAdding] = useState(false);
  return (
    <Opening
      key={openingId}
      openingId={openingId}
      actions={({ can }) =>
        can.addCandidates ? (
          <Button look="main" onClick={() => setAdding(true)}>
            {candidateWords.add}
          </Button>
        ) : null
      }
    >
      {(opening) => (
        <>
          <Pipeline
            opening={opening}
            linkToApplication={linkToApplication}
            linkToRoundUp={linkToRoundUp}
          />
          {adding ? (
            <AddCandidatesDialog openingId={opening.id} onClose={() => setAdding(false)} />
          ) : null}
        </>
      )}
    </Opening>
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
