import type { Level, Rubric } from "@evenhand/rubric";
import { Plus } from "lucide-react";
import { Button } from "../../../ui/button.tsx";
import { SortableList } from "../../../ui/sortable-list.tsx";
import { withItem, withItemAt, withoutItem } from "./document-edits.ts";
import { EditText } from "./edit-text.tsx";
import { useEditorTools } from "./editor-context.ts";
import layout from "./part-layout.module.css";
import { spokenName } from "./spoken-name.ts";
import { ItemNotes } from "./item-notes.tsx";
import { newCriterion, newLevel, newStage } from "./new-items.ts";
import { OrderBlock } from "./order-block.tsx";
import { PartBlock } from "./part-block.tsx";
import { loopWords } from "./part-words.ts";
import { withoutCriterion, withoutLevel } from "./rubric-edits.ts";
import { ScaleBlock } from "./scale-block.tsx";

/** The rubric as a whole: its stages and criteria in order, its scale, its levels. */
export function LoopPart({ document }: { document: Rubric }) {
  const { edit, goTo } = useEditorTools();
  return (
    <>
      <PartBlock title={loopWords.about}>
        <div className={layout["narrow"]}>
          <EditText
            path={["industry"]}
            label={loopWords.industry}
            kind="name"
            value={document.industry}
            nullable
          />
        </div>
        {document.emphasis === null ? null : (
          <div className={layout["withNotes"]}>
            <EditText
              path={["emphasis", "text"]}
              label={loopWords.emphasis}
              kind="text"
              value={document.emphasis.text}
            />
            <ItemNotes
              path={["emphasis"]}
              origin={document.emphasis.origin}
              original={document.emphasis.original}
            />
          </div>
        )}
      </PartBlock>
      <OrderBlock
        list="stages"
        title={loopWords.stages}
        lead={loopWords.stagesLead}
        items={document.stages}
        addWords={loopWords.addStage}
        onAdd={() => {
          const stage = newStage(document);
          edit((before) => withItem(before, ["stages"], stage));
          goTo(["stages", stage.id, "name"]);
        }}
        onRemove={(id) => edit((before) => withoutItem(before, ["stages"], id))}
      />
      <OrderBlock
        list="criteria"
        title={loopWords.criteria}
        lead={loopWords.criteriaLead}
        items={document.criteria}
        addWords={loopWords.addCriterion}
        onAdd={() => {
          const criterion = newCriterion(document);
          edit((before) => withItem(before, ["criteria"], criterion));
          goTo(["criteria", criterion.id, "name"]);
        }}
        onRemove={(id) => edit((before) => withoutCriterion(before, id))}
      />
      <ScaleBlock scale={document.scale} />
      <LevelsBlock levels={document.levels} />
    </>
  );
}

function LevelsBlock({ levels }: { levels: Level[] }) {
  const { edit, goTo } = useEditorTools();
  const add = () => {
    const level = newLevel();
    edit((before) => withItem(before, ["levels"], level));
    goTo(["levels", level.id, "name"]);
  };
  return (
    <PartBlock title={loopWords.levels} lead={loopWords.levelsLead} path={["levels"]}>
      <SortableList<Level>
        label={loopWords.levels}
        items={levels}
        nameOf={({ name }) => spokenName(name)}
        onMove={(id, index) => edit((before) => withItemAt(before, ["levels"], id, index))}
        onRemove={(id) => edit((before) => withoutLevel(before, id))}
      >
        {({ id, name, text, origin }) => (
          <>
            <EditText
              path={["levels", id, "name"]}
              label={loopWords.levelName}
              kind="name"
              value={name}
            />
            <EditText
              path={["levels", id, "text"]}
              label={loopWords.levelText}
              kind="text"
              value={text}
            />
            <ItemNotes path={["levels", id]} origin={origin} />
          </>
        )}
      </SortableList>
      <Button onClick={add}>
        <Plus size={16} aria-hidden />
        {loopWords.addLevel}
      </Button>
    </PartBlock>
  );
}
