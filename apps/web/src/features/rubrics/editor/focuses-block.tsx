import type { Focus } from "@evenhand/rubric";
import { Plus } from "lucide-react";
import { memo } from "react";
import { Button } from "../../../ui/button.tsx";
import { SortableList } from "../../../ui/sortable-list.tsx";
import { CriteriaChips } from "./criteria-chips.tsx";
import { withItem, withItemAt, withoutItem, withValue } from "./document-edits.ts";
import { EditText } from "./edit-text.tsx";
import { useEditorTools } from "./editor-context.ts";
import { spokenName } from "./spoken-name.ts";
import { PartBlock } from "./part-block.tsx";
import { stageWords } from "./part-words.ts";
import { toggled } from "./rubric-edits.ts";

type FocusesBlockProps = {
  stageId: string;
  focuses: Focus[];
  criteria: readonly { id: string; name: string }[];
};

/** Shares of a stage's criteria for panels whose members watch different things. */
export const FocusesBlock = memo(function FocusesBlock(props: FocusesBlockProps) {
  const { stageId, focuses, criteria } = props;
  const { edit, goTo } = useEditorTools();
  const path = ["stages", stageId, "focuses"];
  const [first] = criteria;
  const add = () => {
    if (first === undefined) return;
    const focus = { id: crypto.randomUUID(), name: "", criteria: [first.id] };
    edit((document) => withItem(document, path, focus));
    goTo([...path, focus.id, "name"]);
  };
  // A focus without a criterion would be none: its last one stays.
  const toggle = ({ id, criteria: chosen }: Focus, criterion: string) => {
    const next = toggled(chosen, criterion);
    if (next.length > 0) edit((document) => withValue(document, [...path, id, "criteria"], next));
  };
  return (
    <PartBlock title={stageWords.focuses} lead={stageWords.focusesLead} path={path}>
      <SortableList<Focus>
        label={stageWords.focuses}
        items={focuses}
        nameOf={({ name }) => spokenName(name)}
        onMove={(id, index) => edit((document) => withItemAt(document, path, id, index))}
        onRemove={(id) => edit((document) => withoutItem(document, path, id))}
      >
        {(focus) => (
          <>
            <EditText
              path={[...path, focus.id, "name"]}
              label={stageWords.focusName}
              kind="name"
              value={focus.name}
            />
            <CriteriaChips
              legend={stageWords.focusCriteria}
              criteria={criteria}
              chosen={focus.criteria}
              onToggle={(id) => toggle(focus, id)}
            />
          </>
        )}
      </SortableList>
      {first === undefined ? null : (
        <Button onClick={add}>
          <Plus size={16} aria-hidden />
          {stageWords.addFocus}
        </Button>
      )}
    </PartBlock>
  );
});
