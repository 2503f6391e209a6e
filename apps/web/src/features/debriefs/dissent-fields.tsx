import { Button } from "../../ui/button.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./debriefs.module.css";
import { debriefWords } from "./words.ts";

export type Dissent = { id: string; member: string; text: string };

type DissentFieldsProps = {
  dissent: Dissent[];
  /** The decision has been asked for: what is missing is said. */
  tried: boolean;
  onChange: (dissent: Dissent[]) => void;
};

/** A name without words, or words without a name. */
export function isHalf({ member, text }: Dissent): boolean {
  return (member.trim() === "") !== (text.trim() === "");
}

/** Who saw it differently, and how; as many as there were. */
export function DissentFields({ dissent, tried, onChange }: DissentFieldsProps) {
  const change = (id: string, part: Partial<Dissent>) =>
    onChange(dissent.map((one) => (one.id === id ? { ...one, ...part } : one)));
  const missing = (one: Dissent, part: "member" | "text") =>
    tried && isHalf(one) && one[part].trim() === "" ? debriefWords.dissentMissing[part] : undefined;
  return (
    <>
      {dissent.map(({ id, member, text }) => (
        <fieldset key={id} className={styles["dissent"]}>
          <legend>{debriefWords.dissent}</legend>
          <TextField
            label={debriefWords.dissentWho}
            value={member}
            maxLength={200}
            problem={missing({ id, member, text }, "member")}
            onChange={(event) => change(id, { member: event.target.value })}
          />
          <TextArea
            label={debriefWords.dissentWhat}
            value={text}
            maxLength={5_000}
            problem={missing({ id, member, text }, "text")}
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
