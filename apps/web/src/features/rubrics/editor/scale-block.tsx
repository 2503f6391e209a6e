import type { Scale } from "@evenhand/rubric";
import { Minus, Plus } from "lucide-react";
import { Button } from "../../../ui/button.tsx";
import { ChoiceField } from "../../../ui/choice-field.tsx";
import columns from "./anchor-columns.module.css";
import { columnsFor } from "./anchor-columns.tsx";
import { withValue } from "./document-edits.ts";
import { EditText } from "./edit-text.tsx";
import { useEditorTools } from "./editor-context.ts";
import { PartBlock } from "./part-block.tsx";
import layout from "./part-layout.module.css";
import { loopWords } from "./part-words.ts";
import { withoutTopPoint, withPoint } from "./rubric-edits.ts";

const FEWEST = 3;
const MOST = 9;

export function ScaleBlock({ scale }: { scale: Scale }) {
  const { edit, goTo } = useEditorTools();
  const { points, meets } = scale;
  return (
    <PartBlock title={loopWords.scale} lead={loopWords.scaleLead} path={["scale"]}>
      <div className={columns["holder"]}>
        <div className={columns["columns"]} style={columnsFor(points)}>
          {points.map(({ point, name }) => (
            <EditText
              key={point}
              path={["scale", "points", String(point), "name"]}
              label={loopWords.point(point)}
              kind="name"
              value={name}
            />
          ))}
        </div>
      </div>
      <div className={layout["rowFoot"]}>
        {points.length < MOST ? (
          <Button
            onClick={() => {
              edit((document) => withPoint(document, ""));
              goTo(["scale", "points", String(points.length + 1), "name"]);
            }}
          >
            <Plus size={16} aria-hidden />
            {loopWords.addPoint}
          </Button>
        ) : null}
        {points.length > FEWEST ? (
          <Button onClick={() => edit(withoutTopPoint)}>
            <Minus size={16} aria-hidden />
            {loopWords.removePoint}
          </Button>
        ) : null}
      </div>
      <div className={layout["narrow"]}>
        <ChoiceField
          label={loopWords.meets}
          value={String(meets)}
          options={points
            .filter(({ point }) => point > 1)
            .map(({ point, name }) => ({
              value: String(point),
              label: loopWords.meetsOption(point, name),
            }))}
          onChange={(event) => {
            const point = Number(event.currentTarget.value);
            edit((document) => withValue(document, ["scale", "meets"], point));
          }}
        />
      </div>
    </PartBlock>
  );
}
