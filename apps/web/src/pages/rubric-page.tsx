import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useCallback, type ReactNode } from "react";
import { paths } from "../app/paths.ts";
import { useSession } from "../features/members/use-session.ts";
import { editorWords } from "../features/rubrics/editor/editor-words.ts";
import { RubricWorkspace } from "../features/rubrics/editor/rubric-workspace.tsx";
import { buttonClass } from "../ui/button.tsx";

/** Which part is in view lives in the address, so that a finding can be shared and gone back to. */
export function RubricPage() {
  const { rubricId } = useParams({ from: "/signed-in/rubrics/$rubricId" });
  const { part = "loop" } = useSearch({ from: "/signed-in/rubrics/$rubricId" });
  const { user } = useSession();
  const navigate = useNavigate({ from: "/rubrics/$rubricId" });
  const onPart = useCallback(
    (next: string) => void navigate({ search: { part: next }, resetScroll: false }),
    [navigate],
  );
  const linkTo = useCallback(
    (next: string, words: ReactNode, isCurrent = false) => (
      <Link
        to={paths.rubric}
        params={{ rubricId }}
        search={{ part: next }}
        resetScroll={false}
        aria-current={isCurrent ? "true" : undefined}
        activeOptions={{ exact: true, includeSearch: true }}
        activeProps={{}}
      >
        {words}
      </Link>
    ),
    [rubricId],
  );
  return (
    <RubricWorkspace
      key={rubricId}
      rubricId={rubricId}
      userId={user.id}
      part={part}
      onPart={onPart}
      linkTo={linkTo}
      toVersions={
        <Link to={paths.rubricVersions} params={{ rubricId }} className={buttonClass()}>
          {editorWords.versions}
        </Link>
      }
    />
  );
}
