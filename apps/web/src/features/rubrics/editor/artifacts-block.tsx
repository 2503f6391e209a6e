import type { Artifact } from "@evenhand/rubric";
import { Plus } from "lucide-react";
import { memo } from "react";
import { Button } from "../../../ui/button.tsx";
import { SortableList } from "../../../ui/sortable-list.tsx";
import { withItem, withItemAt, withoutItem } from "./document-edits.ts";
import { EditText } from "./edit-text.tsx";
import { useEditorTools } from "./editor-context.ts";
import { GlossField } from "./gloss-field.tsx";
import { spokenName } from "./spoken-name.ts";
import { ItemNotes } from "./item-notes.tsx";
import { newArtifact } from "./new-items.ts";
import { PartBlock } from "./part-block.tsx";
import { stageWords } from "./part-words.ts";

type ArtifactsBlockProps = { stageId: string; artifacts: Artifact[] };

/** The work samples that a stage may ask for. */
export const ArtifactsBlock = memo(function ArtifactsBlock({
  stageId,
  artifacts,
}: ArtifactsBlockProps) {
  const { edit, goTo } = useEditorTools();
  const path = ["stages", stageId, "artifacts"];
  const add = () => {
    const artifact = newArtifact();
    edit((document) => withItem(document, path, artifact));
    goTo([...path, artifact.id, "text"]);
  };
  return (
    <PartBlock title={stageWords.artifacts} lead={stageWords.artifactsLead} path={path}>
      <SortableList<Artifact>
        label={stageWords.artifacts}
        items={artifacts}
        nameOf={({ text }) => spokenName(text)}
        onMove={(id, index) => edit((document) => withItemAt(document, path, id, index))}
        onRemove={(id) => edit((document) => withoutItem(document, path, id))}
      >
        {({ id, text, gloss, origin, original, mapping }) => (
          <>
            <EditText
              path={[...path, id, "text"]}
              label={stageWords.artifact}
              labelHidden
              kind="text"
              value={text}
            />
            <GlossField path={[...path, id, "gloss"]} gloss={gloss} />
            <ItemNotes path={[...path, id]} origin={origin} original={original} mapping={mapping} />
          </>
        )}
      </SortableList>
      <Button onClick={add}>
        <Plus size={16} aria-hidden />
        {stageWords.addArtifact}
      </Button>
    </PartBlock>
  );
});
