import type { Path } from "@evenhand/rubric";
import { withValue } from "./document-edits.ts";
import { EditText } from "./edit-text.tsx";
import { useEditorTools } from "./editor-context.ts";
import { LinkButton } from "./link-button.tsx";
import { stageWords } from "./part-words.ts";

/** A plainer reading beside words of the report's industry: offered, never put in their place. */
export function GlossField({ path, gloss }: { path: Path; gloss: string | null }) {
  const { edit, goTo } = useEditorTools();
  if (gloss !== null)
    return <EditText path={path} label={stageWords.gloss} kind="text" value={gloss} nullable />;
  return (
    <LinkButton
      onClick={() => {
        edit((document) => withValue(document, path, ""));
        goTo(path);
      }}
    >
      {stageWords.addGloss}
    </LinkButton>
  );
}
