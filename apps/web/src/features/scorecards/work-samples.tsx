import type { ScorecardDraft, ScorecardForm } from "@evenhand/rubric";
import { Checkbox } from "../../ui/checkbox.tsx";
import block from "./block.module.css";
import { Block } from "./block.tsx";
import type { DraftEdit } from "./draft-edits.ts";
import { RecordNotice } from "./record-notice.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { cardWords } from "./words.ts";

type WorkSamplesProps = {
  artifacts: ScorecardForm["artifacts"];
  samples: ScorecardDraft["workSamples"];
  edit: (edit: DraftEdit) => void;
};

/** A sample that was shown is described, not stored. */
export function WorkSamples({ artifacts, samples, edit }: WorkSamplesProps) {
  if (artifacts.length === 0) return null;
  return (
    <Block title={cardWords.artifacts} lead={cardWords.artifactsLead}>
      {artifacts.map(({ id, text, gloss }) => {
        const sample = samples.find((one) => one.artifact === id);
        return (
          <div key={id} className={block["block"]}>
            <Checkbox
              label={gloss ?? text}
              checked={sample !== undefined}
              onChange={(event) =>
                edit({
                  kind: "work-sample",
                  artifact: id,
                  description: event.target.checked ? "" : null,
                })
              }
            />
            {sample === undefined ? null : (
              <TextArea
                label={cardWords.artifactSeen(gloss ?? text)}
                value={sample.description}
                maxLength={2_000}
                onChange={(description) => edit({ kind: "work-sample", artifact: id, description })}
              />
            )}
          </div>
        );
      })}
      {samples.length === 0 ? null : <RecordNotice />}
    </Block>
  );
}
