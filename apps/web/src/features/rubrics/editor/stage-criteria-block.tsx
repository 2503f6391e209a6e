import type { Criterion, Stage } from "@evenhand/rubric";
import { memo } from "react";
import { SortableList } from "../../../ui/sortable-list.tsx";
import { AddChoice } from "./add-choice.tsx";
import { withItemAt } from "./document-edits.ts";
import { useEditorTools, useFindingsAt } from "./editor-context.ts";
import editorText from "./editor-text.module.css";
import { editorWords } from "./editor-words.ts";
import layout from "./part-layout.module.css";
import { spokenName } from "./spoken-name.ts";
import { FindingLines } from "./field-notes.tsx";
import { ItemNotes } from "./item-notes.tsx";
import { PartBlock } from "./part-block.tsx";
import { stageWords } from "./part-words.ts";
import { withoutStageCriterion, withStageCriterion } from "./rubric-edits.ts";

type StageCriteriaBlockProps = {
  stageId: string;
  places: Stage["criteria"];
  criteria: Criterion[];
};

type Row = { id: string; criterion: Criterion; mapping: Stage["criteria"][number]["mapping"] };

/** What a stage rates, in the order of its card. Criteria themselves are edited in their own part. */
export const StageCriteriaBlock = memo(function StageCriteriaBlock(props: StageCriteriaBlockProps) {
  const { stageId, places, criteria } = props;
  const { edit, linkTo } = useEditorTools();
  const path = ["stages", stageId, "criteria"];
  const rows = places.flatMap(({ criterion: id, mapping }): Row[] => {
    const criterion = criteria.find((one) => one.id === id);
    return criterion === undefined ? [] : [{ id, criterion, mapping }];
  });
  return (
    <PartBlock title={stageWords.criteria} path={path}>
      <SortableList<Row>
        label={stageWords.criteria}
        items={rows}
        nameOf={({ criterion }) => spokenName(criterion.name)}
        isFixed={({ criterion }) => criterion.common}
        onMove={(id, index) => edit((document) => withItemAt(document, path, id, index))}
        onRemove={(id) => edit((document) => withoutStageCriterion(document, stageId, id))}
      >
        {({ id, criterion, mapping }) => (
          <div className={layout["rowWords"]}>
            {linkTo(`criteria|${id}`, criterion.name || editorWords.unnamed)}
            <span className={editorText["quiet"]}>
              {criterion.common ? stageWords.common : criterion.question}
            </span>
            <RowFindings path={[...path, id]} />
            <ItemNotes path={[...path, id]} origin={criterion.origin} mapping={mapping} />
          </div>
        )}
      </SortableList>
      <AddChoice
        label={stageWords.addCriterion}
        options={criteria.filter(({ id }) => !places.some(({ criterion }) => criterion === id))}
        onAdd={(id) => edit((document) => withStageCriterion(document, stageId, id))}
      />
    </PartBlock>
  );
});

function RowFindings({ path }: { path: string[] }) {
  return <FindingLines findings={useFindingsAt(path)} />;
}
