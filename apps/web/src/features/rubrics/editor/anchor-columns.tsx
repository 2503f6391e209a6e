import type { Criterion, Rubric } from "@evenhand/rubric";
import { memo, type CSSProperties } from "react";
import { Button } from "../../../ui/button.tsx";
import styles from "./anchor-columns.module.css";
import { EditText } from "./edit-text.tsx";
import { useEditorTools, useFindingsAt } from "./editor-context.ts";
import editorText from "./editor-text.module.css";
import { FindingLines } from "./field-notes.tsx";
import { ItemNotes } from "./item-notes.tsx";
import { placeKey } from "./place-key.ts";
import { criterionWords } from "./part-words.ts";
import { withAnchor } from "./rubric-edits.ts";

type Points = Rubric["scale"]["points"];

type AnchorColumnsProps = { criterionId: string; anchors: Criterion["anchors"]; points: Points };

/** All points of a criterion side by side, in as many columns as there is room for. */
export const AnchorColumns = memo(function AnchorColumns(props: AnchorColumnsProps) {
  const { criterionId, anchors, points } = props;
  return (
    <div className={styles["holder"]}>
      <div className={styles["columns"]} style={columnsFor(points)}>
        {points.map(({ point, name }) => {
          const anchor = anchors.find((one) => one.point === point);
          const label = criterionWords.anchor(point, name);
          const path = ["criteria", criterionId, "anchors", String(point)];
          return (
            <div key={point} className={styles["column"]}>
              {anchor === undefined ? (
                <MissingAnchor criterionId={criterionId} point={point} label={label} />
              ) : (
                <>
                  <EditText
                    path={[...path, "text"]}
                    label={label}
                    kind="text"
                    value={anchor.text}
                  />
                  <ItemNotes path={path} origin={anchor.origin} />
                </>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
});

export function columnsFor({ length }: Points): CSSProperties {
  return { "--columns": length <= 5 ? length : Math.ceil(length / 2) } as CSSProperties;
}

type MissingAnchorProps = { criterionId: string; point: number; label: string };

/** The scale has grown since this criterion was written. */
function MissingAnchor({ criterionId, point, label }: MissingAnchorProps) {
  const { edit, goTo } = useEditorTools();
  const path = ["criteria", criterionId, "anchors", String(point)];
  const findings = useFindingsAt(path);
  return (
    <>
      <span className={editorText["label"]}>{label}</span>
      <FindingLines findings={findings} />
      <Button
        data-place={placeKey(path)}
        aria-label={`${label}: ${criterionWords.missing}`}
        onClick={() => {
          edit((document) => withAnchor(document, criterionId, point));
          goTo([...path, "text"]);
        }}
      >
        {criterionWords.missing}
      </Button>
    </>
  );
}
