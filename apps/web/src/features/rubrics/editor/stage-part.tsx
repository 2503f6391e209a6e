import type { Rubric, Stage } from "@evenhand/rubric";
import { useMemo } from "react";
import { Button } from "../../../ui/button.tsx";
import { ArtifactsBlock } from "./artifacts-block.tsx";
import { withoutItem, withValue } from "./document-edits.ts";
import { EditNumber } from "./edit-number.tsx";
import { EditText } from "./edit-text.tsx";
import { useEditorTools } from "./editor-context.ts";
import { FocusesBlock } from "./focuses-block.tsx";
import { ItemNotes } from "./item-notes.tsx";
import { LinkButton } from "./link-button.tsx";
import { PartBlock } from "./part-block.tsx";
import layout from "./part-layout.module.css";
import { loopWords, stageWords } from "./part-words.ts";
import { PromptsBlock } from "./prompts-block.tsx";
import { StageCriteriaBlock } from "./stage-criteria-block.tsx";
import { StageDisclosureBlock } from "./stage-disclosure-block.tsx";
import { StageSignalsBlock } from "./stage-signals-block.tsx";

type StagePartProps = { stage: Stage; document: Rubric };

/** One interview of the loop: what it is for, what it rates, asks, watches for and tells. */
export function StagePart({ stage, document }: StagePartProps) {
  const { edit, goTo } = useEditorTools();
  const { id } = stage;
  const path = ["stages", id];
  const rated = useMemo(
    () =>
      stage.criteria.flatMap(({ criterion }) =>
        document.criteria.filter((one) => one.id === criterion),
      ),
    [stage.criteria, document.criteria],
  );
  return (
    <>
      <PartBlock title={loopWords.about} path={path}>
        <div className={layout["pair"]}>
          <EditText
            path={[...path, "name"]}
            label={stageWords.name}
            kind="name"
            value={stage.name}
          />
          <EditNumber
            path={[...path, "minutes"]}
            label={stageWords.minutes}
            value={stage.minutes}
            nullable
            isFit={(minutes) => Number.isInteger(minutes) && minutes >= 5 && minutes <= 480}
            hint={stageWords.minutesHint}
            problem={stageWords.minutesHint}
          />
        </div>
        <EditText
          path={[...path, "brief"]}
          label={stageWords.brief}
          kind="text"
          value={stage.brief}
        />
        <Guidance stage={stage} />
        <ItemNotes path={path} origin={stage.origin} />
      </PartBlock>
      <StageCriteriaBlock stageId={id} places={stage.criteria} criteria={document.criteria} />
      <PromptsBlock stageId={id} list="corePrompts" prompts={stage.corePrompts} criteria={rated} />
      <PromptsBlock stageId={id} list="probes" prompts={stage.probes} criteria={rated} />
      <StageSignalsBlock stageId={id} links={stage.signals} signals={document.signals} />
      <ArtifactsBlock stageId={id} artifacts={stage.artifacts} />
      <StageDisclosureBlock stageId={id} told={stage.disclosure} items={document.disclosure} />
      <FocusesBlock stageId={id} focuses={stage.focuses} criteria={rated} />
      <div className={layout["foot"]}>
        <Button
          onClick={() => {
            edit((before) => withoutItem(before, ["stages"], id));
            goTo(["stages"]);
          }}
        >
          {stageWords.removeStage}
        </Button>
      </div>
    </>
  );
}

function Guidance({ stage }: { stage: Stage }) {
  const { edit, goTo } = useEditorTools();
  const path = ["stages", stage.id, "guidance"];
  if (stage.guidance === null) {
    return (
      <LinkButton
        onClick={() => {
          const origin = { from: "team", via: "editor" };
          edit((before) => withValue(before, path, { text: "", original: null, origin }));
          goTo([...path, "text"]);
        }}
      >
        {stageWords.addGuidance}
      </LinkButton>
    );
  }
  const { text, original, origin } = stage.guidance;
  return (
    <div className={layout["withNotes"]}>
      <EditText path={[...path, "text"]} label={stageWords.guidance} kind="text" value={text} />
      <ItemNotes path={path} origin={origin} original={original} />
      <LinkButton onClick={() => edit((before) => withValue(before, path, null))}>
        {stageWords.removeGuidance}
      </LinkButton>
    </div>
  );
}
