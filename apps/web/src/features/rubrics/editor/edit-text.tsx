import type { Path } from "@evenhand/rubric";
import { memo, useId, useLayoutEffect, useRef } from "react";
import { hiddenClass } from "../../../ui/hidden-text.tsx";
import { reworded, valueIn, withValue } from "./document-edits.ts";
import styles from "./edit-text.module.css";
import { useEditorTools, useFindingsAt } from "./editor-context.ts";
import editorText from "./editor-text.module.css";
import { FieldNotes } from "./field-notes.tsx";
import { placeKey } from "./place-key.ts";

type EditTextProps = {
  path: Path;
  label: string;
  labelHidden?: boolean;
  value: string | null;
  /** `name`: one line of at most 200 characters; `text`: as long as it takes. */
  kind: "name" | "text";
  /** Empty is stored as null, for what may be absent. */
  nullable?: boolean;
  hint?: string;
};

/** One text of the rubric: grows with what is typed, tells what is found about it, and what its base says there. */
export const EditText = memo(
  function EditText(props: EditTextProps) {
    const { path, label, labelHidden = false, value, kind, nullable = false, hint } = props;
    const { edit, base } = useEditorTools();
    const id = useId();
    const area = useRef<HTMLTextAreaElement>(null);
    const field = path.at(-1) ?? "";
    const found = useFindingsAt(path);
    // What is found about a prompt or an anchor is found about its text.
    const foundAbove = useFindingsAt(field === "text" ? path.slice(0, -1) : NOWHERE);
    const findings = field === "text" ? [...found, ...foundAbove] : found;
    const text = value ?? "";
    // Drawn again only when its own text changes, whoever changed it.
    useLayoutEffect(() => grow(area.current));

    const write = (next: string) => {
      const said = kind === "name" ? next.replaceAll(/\s*\n\s*/g, " ") : next;
      edit(
        (document) =>
          field === "text"
            ? reworded(document, path.slice(0, -1), said)
            : withValue(document, path, nullable && said === "" ? null : said),
        placeKey(path),
      );
    };
    const baseValue = base === null ? undefined : valueIn(base, path);
    const noted = findings.length > 0 || hint !== undefined;
    return (
      <div className={styles["field"]}>
        <label className={labelHidden ? hiddenClass : editorText["label"]} htmlFor={id}>
          {label}
        </label>
        <textarea
          ref={area}
          id={id}
          className={kind === "name" ? styles["name"] : styles["area"]}
          data-place={placeKey(path)}
          rows={1}
          maxLength={kind === "name" ? 200 : 12_000}
          value={text}
          aria-describedby={noted ? `${id}-notes` : undefined}
          aria-invalid={findings.some(({ severity }) => severity === "blocks") || undefined}
          onKeyDown={(event) => {
            if (kind === "name" && event.key === "Enter") event.preventDefault();
          }}
          onChange={(event) => write(event.currentTarget.value)}
        />
        <FieldNotes
          id={`${id}-notes`}
          label={label}
          findings={findings}
          hint={hint}
          base={baseValue === undefined || baseValue === value ? undefined : baseValue}
          onUseBase={() =>
            edit((document) => withValue(document, path, baseValue ?? (nullable ? null : "")))
          }
        />
      </div>
    );
  },
  (before, after) =>
    before.value === after.value &&
    before.label === after.label &&
    placeKey(before.path) === placeKey(after.path),
);

const NOWHERE: Path = [];

/** As high as its text. Browsers that know `field-sizing` do it by themselves. */
function grow(area: HTMLTextAreaElement | null): void {
  if (area === null || CSS.supports("field-sizing", "content")) return;
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight + 2}px`;
}
