import { Button } from "../../ui/button.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./debriefs.module.css";
import { debriefWords } from "./words.ts";

export type Dissent = { id: string; member: string; text: string };

type DissentFieldsProps = { dissent: Dissent[]; onChange: (dissent: Dissent[]) => void };

/** Who saw it differently, and how; as many as there were. */
export function DissentFields({ dissent, onChange }: DissentFieldsProps) {
  const change = (id: string, part: Partial<Dissent>) =>
    onChange(dissent.map((one) => (one.id === id ? { ...one, ...part } : one)));
  return (
    <>
      {dissent.map(({ id, member, text }) => (
        <fieldset key={id} className={styles["dissent"]}>
          <legend>{debriefWords.dissent}</legend>
          <TextField
            label={debriefWords.dissentWho}
            value={member}
            maxLength={200}
            onChange={(event) => change(id, { member: event.target.value })}
          />
          <TextArea
            label={debriefWords.dissentWhat}
            value={text}
            maxLength={5_000}
            onChange={(words) => change(id, { text: words })}
          />
          <div>
            <Button look="quiet" onClick={() => onChange(dissent.filter((one) => one.id !== id))}>
              {debriefWords.dissentRemove}
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button
          onClick={() => onChange([...dissent, { id: crypto.randomUUID(), member: "", text: "" }])}
        >
          {debriefWords.dissentAdd}
        </Button>
      </div>
    </>
  );
}
