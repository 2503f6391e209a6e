import type { DisclosureItem } from "@evenhand/rubric";
import { memo } from "react";
import { withValue } from "./document-edits.ts";
import { EditCheck } from "./edit-check.tsx";
import { useEditorTools } from "./editor-context.ts";
import { editorWords } from "./editor-words.ts";
import { PartBlock } from "./part-block.tsx";
import { stageWords } from "./part-words.ts";
import { toggled } from "./rubric-edits.ts";

type StageDisclosureBlockProps = { stageId: string; told: string[]; items: DisclosureItem[] };

/** Which items of the disclosure checklist the interviewer of this stage tells the candidate. */
export const StageDisclosureBlock = memo(function StageDisclosureBlock(
  props: StageDisclosureBlockProps,
) {
  const { stageId, told, items } = props;
  const { edit, linkTo } = useEditorTools();
  const path = ["stages", stageId, "disclosure"];
  return (
    <PartBlock title={stageWords.disclosure} path={path}>
      {items.length === 0 ? <p>{linkTo("kit", stageWords.noDisclosure)}</p> : null}
      <div>
        {items.map(({ id, topic, text }) => (
          <EditCheck
            key={id}
            label={topic || editorWords.unnamed}
            hint={text}
            checked={told.includes(id)}
            onChange={() =>
              edit((document) =>
                withValue(
                  document,
                  path,
                  // In the order of the checklist, whatever order they were ticked in.
                  items.map((item) => item.id).filter((item) => toggled(told, id).includes(item)),
                ),
              )
            }
          />
        ))}
      </div>
    </PartBlock>
  );
});
