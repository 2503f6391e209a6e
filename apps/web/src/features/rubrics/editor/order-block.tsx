import type { Origin } from "@evenhand/rubric";
import { Plus } from "lucide-react";
import { memo } from "react";
import { Button } from "../../../ui/button.tsx";
import { SortableList } from "../../../ui/sortable-list.tsx";
import { withItemAt } from "./document-edits.ts";
import { useEditorTools } from "./editor-context.ts";
import { editorWords } from "./editor-words.ts";
import layout from "./part-layout.module.css";
import { spokenName } from "./spoken-name.ts";
import { ItemNotes } from "./item-notes.tsx";
import { PartBlock } from "./part-block.tsx";

type Named = { id: string; name: string; origin: Origin };

type OrderBlockProps = {
  list: "stages" | "criteria";
  title: string;
  lead: string;
  items: readonly Named[];
  addWords: string;
  onAdd: () => void;
  onRemove: (id: string) => void;
};

/** The names of one list, to be put in order and opened. */
export const OrderBlock = memo(
  function OrderBlock({ list, title, lead, items, addWords, onAdd, onRemove }: OrderBlockProps) {
    const { edit, linkTo } = useEditorTools();
    return (
      <PartBlock title={title} lead={lead} path={[list]}>
        <SortableList<Named>
          label={title}
          items={items}
          nameOf={({ name }) => spokenName(name)}
          onMove={(id, index) => edit((document) => withItemAt(document, [list], id, index))}
          onRemove={onRemove}
        >
          {({ id, name, origin }) => (
            <div className={layout["rowWords"]}>
              {linkTo(`${list}|${id}`, name || editorWords.unnamed)}
              <ItemNotes path={[list, id]} origin={origin} />
            </div>
          )}
        </SortableList>
        <Button onClick={onAdd}>
          <Plus size={16} aria-hidden />
          {addWords}
        </Button>
      </PartBlock>
    );
  },
  (before, after) => before.items === after.items,
);
