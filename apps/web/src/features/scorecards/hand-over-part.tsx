import type { HandOver, ScorecardForm } from "@evenhand/rubric";
import { HiddenText } from "../../ui/hidden-text.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import block from "./block.module.css";
import type { DraftEdit } from "./draft-edits.ts";
import { Block } from "./block.tsx";
import folded from "./folded.module.css";
import styles from "./handed-over.module.css";
import { RecordNotice } from "./record-notice.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { cardWords } from "./words.ts";

type Topic = { id: string; text: string };
type ListName = "covered" | "open" | "candidateAsked";
type HandOverPartProps = {
  form: ScorecardForm;
  handOver: HandOver;
  edit: (edit: DraftEdit) => void;
};

/** Picked from what stands on the kit, plus one line: the only text that crosses the seal. */
export function HandOverPart({ form, handOver, edit }: HandOverPartProps) {
  const topics: Topic[] = [
    ...form.corePrompts.map(({ id, text }) => ({ id, text })),
    ...form.disclosure.map(({ id, topic }) => ({ id, text: topic })),
  ];
  const lists: [ListName, string, Topic[]][] = [
    ["covered", cardWords.topicsCovered, topics],
    ["open", cardWords.topicsOpen, topics],
    ["candidateAsked", cardWords.topicsAsked, form.candidateTopics],
  ];
  return (
    <Block title={cardWords.handOver} lead={cardWords.handOverLead} panel>
      {lists.map(([list, legend, choices]) =>
        choices.length === 0 ? null : (
          <details key={list} className={folded["more"]}>
            <summary>
              {legend} <span className={block["lead"]}>{handOver[list].length}</span>
            </summary>
            <fieldset className={styles["topics"]}>
              <legend>
                <HiddenText>{legend}</HiddenText>
              </legend>
              {choices.map(({ id, text }) => (
                <Checkbox
                  key={id}
                  label={text}
                  checked={handOver[list].includes(id)}
                  onChange={(event) =>
                    edit({ kind: "hand-over-topic", list, id, on: event.target.checked })
                  }
                />
              ))}
            </fieldset>
          </details>
        ),
      )}
      <TextArea
        label={cardWords.handOverLine}
        value={handOver.line}
        maxLength={300}
        rows={1}
        onChange={(line) => edit({ kind: "hand-over-line", line })}
      />
      <RecordNotice />
    </Block>
  );
}
