import type { Finding, Path, Rubric } from "@evenhand/rubric";
import { createContext, use, useSyncExternalStore, type ReactNode } from "react";
import type { FindingsStore } from "./findings-store.ts";
import { placeKey } from "./place-key.ts";
import type { Edit } from "./rubric-editor.ts";

/** What every field of the editor needs; none of it changes from letter to letter. */
export type EditorTools = {
  edit: Edit;
  /** The rubric that this one is an overlay of. */
  base: Rubric | null;
  findings: FindingsStore;
  /** Shows a place and puts the focus there. */
  goTo: (path: Path) => void;
  /** A link to a part of the editor. */
  linkTo: (part: string, words: ReactNode, isCurrent?: boolean) => ReactNode;
};

export const EditorContext = createContext<EditorTools | null>(null);

export function useEditorTools(): EditorTools {
  const tools = use(EditorContext);
  if (tools === null) throw new Error("this stands outside of the rubric editor");
  return tools;
}

/** The findings at exactly this place. */
export function useFindingsAt(path: Path): readonly Finding[] {
  const { findings } = useEditorTools();
  const place = placeKey(path);
  return useSyncExternalStore(findings.subscribe, () => findings.at(place));
}
