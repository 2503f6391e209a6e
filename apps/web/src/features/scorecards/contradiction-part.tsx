import { contradictionsOf, type ScorecardDraft, type ScorecardForm } from "@evenhand/rubric";
import { Notice } from "../../ui/notice.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import type { DraftEdit } from "./draft-edits.ts";
import { RecordNotice } from "./record-notice.tsx";
import { reviewWords } from "./review-words.ts";

type ContradictionPartProps = {
  form: ScorecardForm;
  draft: ScorecardDraft;
  edit: (edit: DraftEdit) => void;
};

/** Asked once nothing can be moved by the question. */
export function ContradictionPart({ form, draft, edit }: ContradictionPartProps) {
  const contradictions = contradictionsOf(form, draft);
  if (contradictions.length === 0) return null;
  return (
    <div id="contradiction">
      <Notice attention>
        <strong>{reviewWords.contradiction}</strong>
        {contradictions.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <TextArea
          label={reviewWords.contradictionLabel}
          value={draft.contradiction}
          maxLength={1_000}
          onChange={(text) => edit({ kind: "text", field: "contradiction", text })}
        />
        <RecordNotice />
      </Notice>
    </div>
  );
}
