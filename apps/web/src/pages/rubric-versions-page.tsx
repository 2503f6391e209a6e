import { Link, useParams } from "@tanstack/react-router";
import { paths } from "../app/paths.ts";
import { versionWords } from "../features/rubrics/rubric-words.ts";
import { VersionHistory } from "../features/rubrics/version-history.tsx";
import { buttonClass } from "../ui/button.tsx";

export function RubricVersionsPage() {
  const { rubricId } = useParams({ from: "/signed-in/rubrics/$rubricId/versions" });
  return (
    <VersionHistory
      rubricId={rubricId}
      toVersion={linkToVersion}
      toRubric={
        <Link to={paths.rubric} params={{ rubricId }} className={buttonClass()}>
          {versionWords.toRubric}
        </Link>
      }
    />
  );
}

function linkToVersion(versionId: string, words: string) {
  return (
    <Link to={paths.rubricVersion} params={{ versionId }}>
      {words}
    </Link>
  );
}
