import type { Criterion, Rubric } from "@evenhand/rubric";
import { Button } from "../../../ui/button.tsx";
import { AnchorColumns } from "./anchor-columns.tsx";
import { AnchorVariants } from "./anchor-variants.tsx";
import { withValue } from "./document-edits.ts";
import { EditCheck } from "./edit-check.tsx";
import { EditNumber } from "./edit-number.tsx";
import { EditText } from "./edit-text.tsx";
import { useEditorTools } from "./editor-context.ts";
import editorText from "./editor-text.module.css";
import { ItemNotes } from "./item-notes.tsx";
import { PartBlock } from "./part-block.tsx";
import layout from "./part-layout.module.css";
import { criterionWords, loopWords } from "./part-words.ts";
import { withCommon, withoutCriterion } from "./rubric-edits.ts";

type CriterionPartProps = { criterion: Criterion; document: Rubric };

/** One thing rated: its question, its weight and what each point of the scale looks like. */
export function CriterionPart({ criterion, document }: CriterionPartProps) {
  const { edit, goTo } = useEditorTools();
  const { id } = criterion;
  const path = ["criteria", id];
  const stages = document.stages.filter((stage) =>
    stage.criteria.some((place) => place.criterion === id),
  );
  return (
    <>
      <PartBlock title={loopWords.about} path={path}>
        <EditText
          path={[...path, "name"]}
          label={criterionWords.name}
          kind="name"
          value={criterion.name}
        />
        <EditText
          path={[...path, "question"]}
          label={criterionWords.question}
          kind="text"
          value={criterion.question}
        />
        <div className={layout["pair"]}>
          <EditCheck
            label={criterionWords.common}
            hint={criterionWords.commonHint}
            checked={criterion.common}
            onChange={(common) => edit((before) => withCommon(before, id, common))}
          />
          <EditCheck
            label={criterionWords.safety}
            hint={criterionWords.safetyHint}
            checked={criterion.safety}
            onChange={(safety) => edit((before) => withValue(before, [...path, "safety"], safety))}
          />
        </div>
        <div className={layout["pair"]}>
          <EditNumber
            path={[...path, "weight"]}
            label={criterionWords.weight}
            value={criterion.weight}
            isFit={(weight) => weight > 0 && weight <= 10}
            hint={criterionWords.weightHint}
            problem={criterionWords.weightProblem}
          />
          {criterion.weight === 1 && criterion.weightReason === null ? null : (
            <EditText
              path={[...path, "weightReason"]}
              label={criterionWords.weightReason}
              kind="text"
              value={criterion.weightReason}
              nullable
            />
          )}
        </div>
        {stages.length === 0 ? null : (
          <p className={editorText["quiet"]}>
            {criterionWords.ratedIn(stages.map(({ name }) => name))}
          </p>
        )}
        <ItemNotes path={path} origin={criterion.origin} />
      </PartBlock>
      <PartBlock title={criterionWords.anchors}>
        <AnchorColumns
          criterionId={id}
          anchors={criterion.anchors}
          points={document.scale.points}
        />
      </PartBlock>
      <AnchorVariants criterion={criterion} document={document} />
      <div className={layout["foot"]}>
        <Button
          onClick={() => {
            edit((before) => withoutCriterion(before, id));
            goTo(["criteria"]);
          }}
        >
          {criterionWords.removeCriterion}
        </Button>
      </div>
    </>
  );
}
