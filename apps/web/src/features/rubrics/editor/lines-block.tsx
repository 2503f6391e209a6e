import type { Json, Origin, Path, Rubric } from "@evenhand/rubric";
import { Plus } from "lucide-react";
import { memo, type ReactNode } from "react";
import { Button } from "../../../ui/button.tsx";
import { SortableList } from "../../../ui/sortable-list.tsx";
import { withItem, withItemAt, withoutItem } from "./document-edits.ts";
import { EditText } from "./edit-text.tsx";
import { useEditorTools } from "./editor-context.ts";
import { spokenName } from "./spoken-name.ts";
import { ItemNotes } from "./item-notes.tsx";
import { PartBlock } from "./part-block.tsx";
import { kitWords } from "./part-words.ts";

export type KitLine = { id: string; text: string; origin: Origin; topic?: string };

type LinesBlockProps<Line extends KitLine> = {
  title: string;
  lead?: string;
  path: Path;
  items: readonly Line[];
  /** `name`: each is one short line. */
  kind?: "name" | "text";
  addWords?: string;
  fresh: () => Line & Json;
  /** Where more than the item itself goes with it. */
  onRemove?: (document: Rubric, id: string) => Rubric;
  /** The last one of a list that may not be empty. */
  isFixed?: boolean;
  /** How many there may be. */
  most?: number;
  extra?: (line: Line) => ReactNode;
};

/** A list of texts of the kit, each with its provenance. */
export const LinesBlock = memo(
  function LinesBlock<Line extends KitLine>(props: LinesBlockProps<Line>) {
    const { title, lead, path, items, kind = "text", addWords, fresh, onRemove, extra } = props;
    const { isFixed = false, most = 500 } = props;
    const { edit, goTo } = useEditorTools();
    const field = items.some(({ topic }) => topic !== undefined) ? "topic" : "text";
    const add = () => {
      const line = fresh();
      edit((document) => withItem(document, path, line));
      goTo([...path, line.id, line.topic === undefined ? "text" : field]);
    };
    const remove = (document: Rubric, id: string) =>
      onRemove === undefined ? withoutItem(document, path, id) : onRemove(document, id);
    return (
      <PartBlock title={title} path={path} {...(lead === undefined ? {} : { lead })}>
        <SortableList<Line>
          label={title}
          items={items}
          nameOf={({ topic, text }) => spokenName(topic || text)}
          isFixed={() => isFixed}
          onMove={(id, index) => edit((document) => withItemAt(document, path, id, index))}
          onRemove={(id) => edit((document) => remove(document, id))}
        >
          {(line) => (
            <>
              {line.topic === undefined ? null : (
                <EditText
                  path={[...path, line.id, "topic"]}
                  label={kitWords.topic}
                  kind="name"
                  value={line.topic}
                />
              )}
              <EditText
                path={[...path, line.id, "text"]}
                label={line.topic === undefined ? title : kitWords.text}
                labelHidden={line.topic === undefined}
                kind={kind}
                value={line.text}
              />
              {extra?.(line)}
              <ItemNotes path={[...path, line.id]} origin={line.origin} />
            </>
          )}
        </SortableList>
        {items.length < most ? (
          <Button onClick={add} aria-label={`${title}: ${addWords ?? kitWords.addLine}`}>
            <Plus size={16} aria-hidden />
            {addWords ?? kitWords.addLine}
          </Button>
        ) : null}
      </PartBlock>
    );
  },
  (before, after) => before.items === after.items && before.isFixed === after.isFixed,
) as <Line extends KitLine>(props: LinesBlockProps<Line>) => ReactNode;
