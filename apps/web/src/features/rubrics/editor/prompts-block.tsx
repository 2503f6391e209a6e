import type { Prompt, Stage } from "@evenhand/rubric";
import { Plus } from "lucide-react";
import { memo } from "react";
import { Button } from "../../../ui/button.tsx";
import { SortableList } from "../../../ui/sortable-list.tsx";
import { CriteriaChips } from "./criteria-chips.tsx";
import { withItem, withItemAt, withoutItem, withValue } from "./document-edits.ts";
import { EditCheck } from "./edit-check.tsx";
import { EditText } from "./edit-text.tsx";
import { useEditorTools } from "./editor-context.ts";
import layout from "./part-layout.module.css";
import { spokenName } from "./spoken-name.ts";
import { ItemNotes } from "./item-notes.tsx";
import { newPrompt } from "./new-items.ts";
import { PartBlock } from "./part-block.tsx";
import { stageWords } from "./part-words.ts";
import { toggled } from "./rubric-edits.ts";

type PromptList = "corePrompts" | "probes";

type PromptsBlockProps = {
  stageId: string;
  list: PromptList;
  prompts: Stage["corePrompts"];
  /** The criteria that the stage rates. */
  criteria: readonly { id: string; name: string }[];
};

const OTHER: Record<PromptList, PromptList> = { corePrompts: "probes", probes: "corePrompts" };

/** The questions of one list, each with what it gives evidence for. */
export const PromptsBlock = memo(function PromptsBlock(props: PromptsBlockProps) {
  const { stageId, list, prompts, criteria } = props;
  const { edit, goTo } = useEditorTools();
  const path = ["stages", stageId, list];
  const isCore = list === "corePrompts";
  const add = () => {
    const prompt = newPrompt();
    edit((document) => withItem(document, path, prompt));
    goTo([...path, prompt.id, "text"]);
  };
  const move = (prompt: Prompt) =>
    edit((document) =>
      withItem(withoutItem(document, path, prompt.id), ["stages", stageId, OTHER[list]], prompt),
    );
  return (
    <PartBlock
      title={isCore ? stageWords.corePrompts : stageWords.probes}
      lead={isCore ? stageWords.corePromptsLead : stageWords.probesLead}
      path={path}
    >
      <SortableList<Prompt>
        label={isCore ? stageWords.corePrompts : stageWords.probes}
        items={prompts}
        nameOf={({ text }) => spokenName(text)}
        onMove={(id, index) => edit((document) => withItemAt(document, path, id, index))}
        onRemove={(id) => edit((document) => withoutItem(document, path, id))}
      >
        {(prompt) => (
          <>
            <EditText
              path={[...path, prompt.id, "text"]}
              label={stageWords.prompt}
              labelHidden
              kind="text"
              value={prompt.text}
            />
            <CriteriaChips
              legend={stageWords.evidenceFor}
              criteria={criteria}
              chosen={prompt.criteria}
              onToggle={(id) =>
                edit((document) =>
                  withValue(
                    document,
                    [...path, prompt.id, "criteria"],
                    toggled(prompt.criteria, id),
                  ),
                )
              }
            />
            <PromptFoot
              prompt={prompt}
              moveWords={isCore ? stageWords.toProbe : stageWords.toCore}
              onScenario={(scenario) =>
                edit((document) => withValue(document, [...path, prompt.id, "scenario"], scenario))
              }
              onMove={() => move(prompt)}
            />
            <ItemNotes
              path={[...path, prompt.id]}
              origin={prompt.origin}
              original={prompt.original}
              mapping={prompt.mapping}
            />
          </>
        )}
      </SortableList>
      <Button onClick={add}>
        <Plus size={16} aria-hidden />
        {isCore ? stageWords.addCorePrompt : stageWords.addProbe}
      </Button>
    </PartBlock>
  );
});

type PromptFootProps = {
  prompt: Prompt;
  moveWords: string;
  onScenario: (scenario: boolean) => void;
  onMove: () => void;
};

function PromptFoot({ prompt, moveWords, onScenario, onMove }: PromptFootProps) {
  return (
    <div className={layout["rowFoot"]}>
      <EditCheck label={stageWords.scenario} checked={prompt.scenario} onChange={onScenario} />
      <Button look="quiet" onClick={onMove}>
        {moveWords}
      </Button>
    </div>
  );
}
