import type { RubricView } from "@evenhand/contract/rubrics";
import type { Finding } from "@evenhand/rubric";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { ApiError, hasCode } from "../../../lib/api-error.ts";
import { failureLine } from "../../../lib/failure-words.ts";
import { readText } from "../../../lib/form-fields.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog, DialogFoot } from "../../../ui/dialog.tsx";
import { Field } from "../../../ui/field.tsx";
import { Form } from "../../../ui/form.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { uiWords } from "../../../ui/words.ts";
import { ChangeList } from "../change-list.tsx";
import { rubricQuery, usePublishRubric } from "../rubric-api.ts";
import { versionName } from "../version-name.ts";
import { publishWords as words } from "./editor-words.ts";
import { FindingList } from "./findings-panel.tsx";
import styles from "./publish-dialog.module.css";

type PublishDialogProps = {
  rubricId: string;
  findings: readonly Finding[];
  /** What stands on the screen is on the server. */
  isSafe: boolean;
  revision: number;
  onSave: () => void;
  onClose: () => void;
  onPublished: (version: string) => void;
};

/** What publishing would make, why, what changes and for whom: then, and only then, the button. */
export default function PublishDialog(props: PublishDialogProps) {
  const { rubricId, findings, isSafe, onSave, onClose } = props;
  // Asked once the words are there: an answer from before would say that nothing has changed.
  const view = useQuery({ ...rubricQuery(rubricId), staleTime: 0, enabled: isSafe });
  const blocking = findings.filter(({ severity }) => severity === "blocks");
  useEffect(onSave, [onSave]);

  if (blocking.length > 0) {
    return (
      <Dialog wide title={words.refusedTitle} lead={<p>{words.refused}</p>} onClose={onClose}>
        <FindingList title={words.refused} titleHidden findings={blocking} onLeave={onClose} />
        <CloseFoot onClose={onClose} />
      </Dialog>
    );
  }
  if (!isSafe || view.data === undefined || !view.isFetchedAfterMount) {
    return (
      <Dialog title={words.unsavedTitle} lead={<p>{words.unsaved}</p>} onClose={onClose}>
        <CloseFoot onClose={onClose} />
      </Dialog>
    );
  }
  if (view.data.next === null) {
    return (
      <Dialog title={words.unchangedTitle} lead={<p>{words.unchanged}</p>} onClose={onClose}>
        <CloseFoot onClose={onClose} />
      </Dialog>
    );
  }
  return <Ready {...props} view={view.data} next={view.data.next} />;
}

type ReadyProps = PublishDialogProps & { view: RubricView; next: NonNullable<RubricView["next"]> };

function Ready({ rubricId, findings, revision, view, next, onClose, onPublished }: ReadyProps) {
  const publish = usePublishRubric(rubricId);
  // What is read is what is published, whatever somebody saves meanwhile.
  const [looked] = useState(revision);
  const version = versionName(next);
  const submit = (form: HTMLFormElement) => {
    const note = readText(form, "note").trim();
    publish.mutate(
      { revision: looked, note: note === "" ? null : note },
      { onSuccess: () => onPublished(version) },
    );
  };
  const isFirst = view.latest === null;
  const kind = isFirst ? words.first : next.minor === 0 ? words.major : words.minor;
  return (
    <Dialog
      wide
      title={words.title(version)}
      lead={
        <>
          <p>{kind}</p>
          {isFirst ? null : <p>{words.because(next.because)}</p>}
          {findings.length === 0 ? null : <p>{words.worthALook(findings.length)}</p>}
        </>
      }
      onClose={onClose}
    >
      <div className={styles["wideForm"]}>
        <Form label={words.title(version)} onSubmit={submit}>
          {view.changes.length === 0 ? null : (
            <section className={styles["impact"]} aria-label={words.changes}>
              <h3>{words.changes}</h3>
              <ChangeList label={words.changes} changes={view.changes} />
            </section>
          )}
          <section className={styles["impact"]} aria-label={words.impact}>
            <h3>{words.impact}</h3>
            {view.pinned.length === 0 ? <p>{words.noPinned}</p> : <p>{words.pinned}</p>}
            <ul>
              {view.pinned.map((opening) => (
                <li key={opening.openingId}>{words.opening(opening.title, opening.version)}</li>
              ))}
            </ul>
          </section>
          <Field label={words.note} hint={words.noteHint}>
            {(wiring) => <textarea name="note" rows={2} maxLength={2000} {...wiring} />}
          </Field>
          {publish.error === null ? null : <Refusal error={publish.error} />}
          <DialogFoot>
            <Button onClick={onClose}>{uiWords.cancel}</Button>
            <Button type="submit" look="main" busy={publish.isPending}>
              {words.publish}
            </Button>
          </DialogFoot>
        </Form>
      </div>
    </Dialog>
  );
}

function Refusal({ error }: { error: Error }) {
  const problems = error instanceof ApiError ? error.problems : [];
  return (
    <Notice attention>
      <p>{hasCode(error, "stale_revision") ? words.stale : failureLine(error)}</p>
      {problems.map(({ path, message }) => (
        <p key={`${path} ${message}`}>{message}</p>
      ))}
    </Notice>
  );
}

function CloseFoot({ onClose }: { onClose: () => void }) {
  return (
    <DialogFoot>
      <Button onClick={onClose}>{words.close}</Button>
    </DialogFoot>
  );
}
