import type { Signal, Stage } from "@evenhand/rubric";
import { memo } from "react";
import { Segmented } from "../../../ui/segmented.tsx";
import { SortableList } from "../../../ui/sortable-list.tsx";
import { AddChoice } from "./add-choice.tsx";
import { withItem, withItemAt, withoutItem, withValue } from "./document-edits.ts";
import { useEditorTools } from "./editor-context.ts";
import editorText from "./editor-text.module.css";
import { editorWords } from "./editor-words.ts";
import layout from "./part-layout.module.css";
import { spokenName } from "./spoken-name.ts";
import { ItemNotes } from "./item-notes.tsx";
import { PartBlock } from "./part-block.tsx";
import { signalWords, stageWords } from "./part-words.ts";

type StageSignalsBlockProps = { stageId: string; links: Stage["signals"]; signals: Signal[] };

type Row = Stage["signals"][number] & { id: string; said: Signal };

/** What a stage watches for, and how closely. */
export const StageSignalsBlock = memo(function StageSignalsBlock(props: StageSignalsBlockProps) {
  const { stageId, links, signals } = props;
  const { edit, linkTo } = useEditorTools();
  const path = ["stages", stageId, "signals"];
  const rows = links.flatMap((link): Row[] => {
    const said = signals.find(({ id }) => id === link.signal);
    return said === undefined ? [] : [{ ...link, id: link.signal, said }];
  });
  const rest = signals.filter(({ id }) => !links.some(({ signal }) => signal === id));
  return (
    <PartBlock title={stageWords.signals} lead={stageWords.signalsLead} path={path}>
      <SortableList<Row>
        label={stageWords.signals}
        items={rows}
        nameOf={({ said }) => spokenName(said.text)}
        onMove={(id, index) => edit((document) => withItemAt(document, path, id, index))}
        onRemove={(id) => edit((document) => withoutItem(document, path, id))}
      >
        {({ id, weight, mapping, said }) => (
          <div className={layout["rowWords"]}>
            {linkTo("signals", said.text || editorWords.unnamed)}
            <span className={editorText["quiet"]}>
              {said.kind === "signal" ? signalWords.signal : signalWords.antiSignal}
            </span>
            <Segmented
              legend={stageWords.weightOf(said.text)}
              value={weight === 1 ? "1" : "2"}
              options={[
                { value: "1", label: stageWords.primary },
                { value: "2", label: stageWords.secondary },
              ]}
              onChange={(next) =>
                edit((document) => withValue(document, [...path, id, "weight"], Number(next)))
              }
            />
            <ItemNotes path={[...path, id]} origin={said.origin} mapping={mapping} />
          </div>
        )}
      </SortableList>
      <AddChoice
        label={stageWords.addSignal}
        options={rest.map(({ id, text }) => ({ id, name: text }))}
        onAdd={(signal) =>
          edit((document) =>
            withItem(document, path, { signal, weight: 2, mapping: { by: "team" } }),
          )
        }
      />
    </PartBlock>
  );
});
