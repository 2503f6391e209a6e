import { Link, useParams } from "@tanstack/react-router";
import { paths } from "../app/paths.ts";
import { versionWords } from "../features/rubrics/rubric-words.ts";
import { RubricVersion } from "../features/rubrics/rubric-version.tsx";
import { buttonClass } from "../ui/button.tsx";

export function RubricVersionPage() {
  const { versionId } = useParams({ from: "/signed-in/rubric-versions/$versionId" });
  return <RubricVersion versionId={versionId} toVersions={linkToVersions} />;
}

function linkToVersions(rubricId: string) {
  return (
    <Link to={paths.rubricVersions} params={{ rubricId }} className={buttonClass()}>
      {versionWords.toVersions}
    </Link>
  );
}
