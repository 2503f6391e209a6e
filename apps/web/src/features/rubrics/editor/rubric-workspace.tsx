import type { RubricView } from "@evenhand/contract/rubrics";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { failureWords } from "../../../lib/failure-words.ts";
import { PageError } from "../../../ui/page-error.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { PageHeader } from "../../../ui/page-header.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { rubricQuery } from "../rubric-api.ts";
import { versionName } from "../version-name.ts";
import { editorWords } from "./editor-words.ts";
import { useKeptRubric } from "./use-rubric-editor.ts";
import { Workbench, type PartProps } from "./workbench.tsx";

const RubricDocument = lazy(() => import("../rubric-document.tsx"));

type RubricWorkspaceProps = PartProps & { rubricId: string; userId: string };

/** One rubric: to edit for those who may, to read for the others. */
export function RubricWorkspace({ rubricId, ...rest }: RubricWorkspaceProps) {
  const { data: view, error, refetch } = useQuery(rubricQuery(rubricId));
  if (error !== null && view === undefined)
    return <PageError failure={failureWords(error)} onTryAgain={() => void refetch()} />;
  if (view === undefined) return <Skeleton lines={8} label={editorWords.loading} />;
  if (!view.can.edit) return <ReadRubric view={view} toVersions={rest.toVersions} />;
  return <Editing view={view} {...rest} />;
}

type EditingProps = PartProps & { view: RubricView; userId: string };

/** Unsent words of an earlier visit are taken up before anything can be typed. */
function Editing({ view, userId, ...rest }: EditingProps) {
  const kept = useKeptRubric(view.id, userId);
  const [times, setTimes] = useState(0);
  if (kept === undefined) return <Skeleton lines={8} label={editorWords.loading} />;
  return (
    <Workbench
      key={`${view.id} ${times}`}
      view={view}
      kept={times === 0 ? kept : null}
      userId={userId}
      onAnew={() => setTimes(times + 1)}
      {...rest}
    />
  );
}

function ReadRubric({ view, toVersions }: { view: RubricView } & Pick<PartProps, "toVersions">) {
  const { role, setting, latest, archivedAt, draft } = view;
  return (
    <>
      <PageHeader
        title={editorWords.title(role, setting)}
        lead={editorWords.lead(latest === null ? null : versionName(latest))}
      >
        {toVersions}
      </PageHeader>
      <Notice>{archivedAt === null ? editorWords.readOnly : editorWords.archivedNote}</Notice>
      <Suspense fallback={<Skeleton lines={8} label={editorWords.loading} />}>
        <RubricDocument document={draft} />
      </Suspense>
    </>
  );
}
