import type { RubricView } from "@evenhand/contract/rubrics";
import type { Rubric } from "@evenhand/rubric";
import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { ApiError, hasCode } from "../../../lib/api-error.ts";
import { call } from "../../../lib/client.ts";
import {
  draftKey,
  dropDraft,
  keepDraft,
  readDraft,
  type KeptDraft,
} from "../../../lib/kept-drafts.ts";
import { askBeforeLeaving, sendWhenLeaving } from "../../../lib/leaving.ts";
import type { SaveOutcome } from "../../../lib/save-loop.ts";
import { rubricQuery } from "../rubric-api.ts";
import { createRubricEditor, type RubricEditor } from "./rubric-editor.ts";

/** What this device holds of the rubric and the server may not have; undefined until it is known. */
export function useKeptRubric(rubricId: string, userId: string) {
  const key = draftKey(userId, "rubrics", rubricId);
  const [kept, setKept] = useState<KeptDraft<Rubric> | null>();
  useEffect(() => {
    let here = true;
    void readDraft<Rubric>(key).then((found) => (here ? setKept(found) : undefined));
    return () => {
      here = false;
    };
  }, [key]);
  return kept;
}

/** The rubric under this person's hands; the server follows, and so does what the pages know of it. */
export function useRubricEditor(view: RubricView, kept: KeptDraft<Rubric> | null, userId: string) {
  const queryClient = useQueryClient();
  const [keepsHere, setKeepsHere] = useState(true);
  const [editor] = useState<RubricEditor>(() => {
    const key = draftKey(userId, "rubrics", view.id);
    return createRubricEditor({
      document: kept?.document ?? view.draft,
      base: kept?.base ?? view.draft,
      // An old revision is meant: the server answers what stands there now, and the two are merged.
      revision: kept?.revision ?? view.revision,
      savedAt: view.updatedAt,
      send: (document, revision) => sendDraft(queryClient, view.id, document, revision),
      keep: (document, base, revision) =>
        void keepDraft(key, { document, base, revision, at: new Date().toISOString() }).then(
          setKeepsHere,
        ),
      drop: () => void dropDraft(key),
    });
  });
  const snapshot = useSyncExternalStore(editor.subscribe, editor.snapshot);
  useSendOnLeaving(editor, snapshot.isSafe);
  return { editor, snapshot, keepsHere };
}

/** Sends a draft and tells what came of it; never throws. */
async function sendDraft(
  queryClient: QueryClient,
  rubricId: string,
  document: Rubric,
  revision: number,
): Promise<SaveOutcome<Rubric>> {
  const { queryKey } = rubricQuery(rubricId);
  try {
    const saved = await call("PUT /api/rubrics/:rubricId/draft", {
      params: { rubricId },
      body: { document },
      ifMatch: revision,
    });
    queryClient.setQueryData(
      queryKey,
      (before) => before && { ...before, ...saved, draft: document },
    );
    return { kind: "saved", revision: saved.revision, at: saved.updatedAt };
  } catch (error) {
    if (hasCode(error, "offline", "overloaded", "unavailable", "rate_limited"))
      return { kind: "unreachable" };
    if (error instanceof ApiError && error.code === "stale_revision") {
      const current = error.current as RubricView;
      queryClient.setQueryData(queryKey, current);
      return { kind: "stale", revision: current.revision, theirs: current.draft };
    }
    return { kind: "refused", error };
  }
}

/** Sends on blur, when hidden and when leaving, and when the network may be back. */
function useSendOnLeaving(editor: RubricEditor, isSafe: boolean): void {
  useEffect(() => {
    const send = () => void editor.flush();
    const stop = sendWhenLeaving(send);
    return () => {
      stop();
      send();
    };
  }, [editor]);
  useEffect(() => {
    return isSafe ? undefined : askBeforeLeaving();
  }, [isSafe]);
}
