import type { RubricView } from "@evenhand/contract/rubrics";
import { checkRubric, diffRubric, type Rubric } from "@evenhand/rubric";
import {
  lazy,
  Suspense,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from "react";
import type { KeptDraft } from "../../../lib/kept-drafts.ts";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { PageHeader } from "../../../ui/page-header.tsx";
import { Status } from "../../../ui/status.tsx";
import { versionName } from "../version-name.ts";
import { BasePanel } from "./base-panel.tsx";
import { EditorContext, type EditorTools } from "./editor-context.ts";
import { EditorPart } from "./editor-part.tsx";
import { EditorToolbar, type Panel } from "./editor-toolbar.tsx";
import { editorWords, publishWords } from "./editor-words.ts";
import { FindingsPanel } from "./findings-panel.tsx";
import { createFindingsStore } from "./findings-store.ts";
import { Outline } from "./outline.tsx";
import { useGoTo } from "./use-go-to.ts";
import { useRubricEditor } from "./use-rubric-editor.ts";
import { useUndoKeys } from "./use-undo-keys.ts";
import styles from "./workbench.module.css";

const ConflictDialog = lazy(() => import("./conflict-dialog.tsx"));
const StagePreview = lazy(() => import("./stage-preview.tsx"));
const PublishDialog = lazy(() => import("./publish-dialog.tsx"));

export type PartProps = {
  /** What of the rubric is in view. */
  part: string;
  onPart: (part: string) => void;
  linkTo: EditorTools["linkTo"];
  toVersions: ReactNode;
};

type WorkbenchProps = PartProps & {
  view: RubricView;
  kept: KeptDraft<Rubric> | null;
  userId: string;
  /** Opens the rubric anew, as the server has it. */
  onAnew: () => void;
};

/** The rubric editor: its document, what is found about it, and everything that can be done to it. */
export function Workbench(props: WorkbenchProps) {
  const { view, kept, userId, onAnew, part, onPart, linkTo, toVersions } = props;
  const { editor, snapshot, keepsHere } = useRubricEditor(view, kept, userId);
  const { document } = snapshot;
  const [open, setOpen] = useState<readonly Panel[]>([]);
  const [publishing, setPublishing] = useState(false);
  const [said, setSaid] = useState("");
  const goTo = useGoTo(part, onPart);
  useUndoKeys(editor);

  const [findingsStore] = useState(createFindingsStore);
  // What follows from the words comes a moment after the letter that was typed.
  const settled = useDeferredValue(document);
  const findings = useMemo(() => checkRubric(settled), [settled]);
  useEffect(() => findingsStore.tell(findings), [findingsStore, findings]);
  const base = view.baseDocument;
  const baseChanges = useMemo(
    () =>
      base === null
        ? null
        : diffRubric(base, settled).changes.filter(
            (change) => change.kind !== "set" || change.path[0] !== "setting",
          ),
    [base, settled],
  );
  const tools = useMemo(
    (): EditorTools => ({ edit: editor.edit, base, findings: findingsStore, goTo, linkTo }),
    [editor, base, findingsStore, goTo, linkTo],
  );
  const toggle = (panel: Panel) =>
    setOpen((before) =>
      before.includes(panel) ? before.filter((one) => one !== panel) : [...before, panel],
    );
  const save = useCallback(() => void editor.flush(), [editor]);
  const [kind, id] = part.split("|");

  return (
    <EditorContext value={tools}>
      <PageHeader title={editorWords.title(view.role, view.setting)} lead={leadOf(view)}>
        {toVersions}
        <Button look="main" onClick={() => setPublishing(true)}>
          {editorWords.publish}
        </Button>
      </PageHeader>
      <div className={styles["said"]}>
        <Status>{said}</Status>
      </div>
      {view.revision > snapshot.revision && snapshot.isSafe ? (
        <Notice attention>
          <p>{editorWords.behind}</p>
          <div>
            <Button onClick={onAnew}>{editorWords.showTheirs}</Button>
          </div>
        </Notice>
      ) : null}
      <EditorToolbar
        editor={editor}
        snapshot={snapshot}
        keepsHere={keepsHere}
        findings={findings.length}
        baseChanges={baseChanges?.length ?? null}
        open={open}
        onToggle={toggle}
      />
      {open.includes("findings") ? <FindingsPanel findings={findings} /> : null}
      {base !== null && baseChanges !== null && open.includes("base") ? (
        <BasePanel base={base} changes={baseChanges} />
      ) : null}
      <div className={styles["bench"]} data-preview={open.includes("preview")}>
        <Outline document={settled} findings={findings} part={part} onPart={onPart} />
        <div className={styles["part"]}>
          <EditorPart document={document} part={part} />
        </div>
        {open.includes("preview") ? (
          <Suspense>
            <StagePreview document={settled} stageId={kind === "stages" ? id : undefined} />
          </Suspense>
        ) : null}
      </div>
      {snapshot.conflicts.length > 0 ? (
        <Suspense>
          <ConflictDialog
            document={document}
            conflicts={snapshot.conflicts}
            onChosen={editor.resolve}
          />
        </Suspense>
      ) : null}
      {publishing ? (
        <Suspense>
          <PublishDialog
            rubricId={view.id}
            findings={findings}
            isSafe={snapshot.isSafe}
            revision={snapshot.revision}
            onSave={save}
            onClose={() => setPublishing(false)}
            onPublished={(version) => {
              setPublishing(false);
              setSaid(publishWords.published(version));
            }}
          />
        </Suspense>
      ) : null}
    </EditorContext>
  );
}

function leadOf({ base, latest }: RubricView): string {
  const version = editorWords.lead(latest === null ? null : versionName(latest));
  return base === null ? version : `${version} ${editorWords.overlayLead(base.setting)}`;
}
