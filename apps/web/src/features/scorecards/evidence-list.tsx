import { useId, useState } from "react";
import type { Evidence } from "@evenhand/rubric";
import { formatMoment } from "../../lib/format.ts";
import { Plus, X } from "lucide-react";
import { Button } from "../../ui/button.tsx";
import { HiddenText } from "../../ui/hidden-text.tsx";
import type { DraftEdit } from "./draft-edits.ts";
import styles from "./evidence-list.module.css";
import { newEvidence } from "./new-evidence.ts";
import { RecordNotice } from "./record-notice.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { cardWords } from "./words.ts";

const FIELDS = [
  ["didWhat", cardWords.did],
  ["whatChanged", cardWords.changed],
  ["howVerified", cardWords.verified],
] as const;

const LONGEST = 2_000;

type EvidenceListProps = {
  criterion: { id: string; name: string };
  evidence: Evidence[];
  edit: (edit: DraftEdit) => void;
};

/** What was said and done, right under the scale it speaks for. A first entry is always there to be written in. */
export function EvidenceList({ criterion, evidence, edit }: EvidenceListProps) {
  const headingId = useId();
  const [blank, setBlank] = useState(newEvidence);
  const entries = evidence.length === 0 ? [blank] : evidence;
  const write = (entry: Evidence) => {
    edit({ kind: "evidence", criterion: criterion.id, evidence: entry });
    if (entry.id === blank.id) setBlank(newEvidence());
  };
  return (
    <section className={styles["evidence"]} aria-labelledby={headingId}>
      <h4 id={headingId}>
        {cardWords.evidence} <HiddenText>{cardWords.evidenceFor(criterion.name)}</HiddenText>
      </h4>
      {entries.map((entry) => (
        <div key={entry.id} className={styles["entry"]}>
          {FIELDS.map(([field, label]) => (
            <TextArea
              key={field}
              label={label}
              value={entry[field]}
              maxLength={LONGEST}
              onChange={(text) => write({ ...entry, [field]: text })}
            />
          ))}
          {evidence.length === 0 ? null : (
            <div className={styles["entryFoot"]}>
              <span>{cardWords.noted(formatMoment(entry.at))}</span>
              <Button
                look="quiet"
                icon
                title={cardWords.removeEvidence}
                aria-label={cardWords.removeEvidenceNamed(criterion.name)}
                onClick={() =>
                  edit({ kind: "remove-evidence", criterion: criterion.id, id: entry.id })
                }
              >
                <X size={16} aria-hidden />
              </Button>
            </div>
          )}
        </div>
      ))}
      <div className={styles["foot"]}>
        <RecordNotice />
        {evidence.length === 0 ? null : (
          <Button look="quiet" onClick={() => write(newEvidence())}>
            <Plus size={16} aria-hidden />
            {cardWords.addEvidence}
          </Button>
        )}
      </div>
    </section>
  );
}
