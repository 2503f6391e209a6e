import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import type { OpeningView } from "@evenhand/contract/openings";
import { failureLine } from "../../lib/failure-words.ts";
import { peopleQuery } from "../../lib/people.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { ChoiceField } from "../../ui/choice-field.tsx";
import { Dialog, DialogFoot } from "../../ui/dialog.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { uiWords } from "../../ui/words.ts";
import { DeputyChoices } from "./deputy-choices.tsx";
import { mayLead } from "./may-lead.ts";
import { useStartOpening, versionsQuery } from "./opening-api.ts";
import { openingWords } from "./words.ts";

type StartOpeningDialogProps = {
  /** Who asks: where they may lead an opening, it is theirs unless another is chosen. */
  memberId: string | undefined;
  /** Where a rubric is published, for when there is none to hire by. */
  toRubrics: ReactNode;
  onStarted: (opening: OpeningView) => void;
  onClose: () => void;
};

/** Which job, by which rubric, at which level, and who answers for it. */
export function StartOpeningDialog({
  memberId,
  toRubrics,
  onStarted,
  onClose,
}: StartOpeningDialogProps) {
  const versions = useQuery(versionsQuery);
  const people = useQuery(peopleQuery);
  const start = useStartOpening();
  const [title, setTitle] = useState("");
  const [versionId, setVersionId] = useState("");
  const [level, setLevel] = useState("");
  const [chosenId, setManagerId] = useState<string | null>(null);
  const [deputyIds, setDeputyIds] = useState<string[]>([]);
  const [confidential, setConfidential] = useState(false);
  const [tried, setTried] = useState(false);
  const missing = (value: string) =>
    tried && value.trim() === "" ? openingWords.missing : undefined;

  const newest = newestOfEach(versions.data?.items ?? []);
  const chosen = newest.find(({ id }) => id === versionId);
  const managers = (people.data ?? []).filter(mayLead);
  const own = managers.find(({ id }) => id === memberId)?.id ?? "";
  const managerId = chosenId ?? own;
  const submit = () => {
    setTried(true);
    if ([title, versionId, level, managerId].some((value) => value.trim() === "")) return;
    start.mutate(
      {
        title: title.trim(),
        rubricVersionId: versionId,
        level,
        hiringManagerId: managerId,
        deputyIds,
        confidential,
      },
      { onSuccess: onStarted },
    );
  };

  return (
    <Dialog title={openingWords.startTitle} onClose={onClose}>
      {versions.data === undefined || people.data === undefined ? (
        <Skeleton lines={4} label={openingWords.loading} />
      ) : newest.length === 0 ? (
        <>
          <Notice>{openingWords.noRubric}</Notice>
          <DialogFoot>
            <Button onClick={onClose}>{uiWords.cancel}</Button>
            {toRubrics}
          </DialogFoot>
        </>
      ) : (
        <Form startHere label={openingWords.startTitle} onSubmit={submit}>
          <TextField
            label={openingWords.name}
            hint={openingWords.nameHint}
            value={title}
            maxLength={200}
            problem={missing(title)}
            onChange={(event) => setTitle(event.target.value)}
          />
          <ChoiceField
            label={openingWords.rubric}
            hint={openingWords.rubricHint}
            value={versionId}
            options={[
              { value: "", label: openingWords.choose },
              ...newest.map((version) => ({
                value: version.id,
                label: `${version.role}, ${version.setting} (${version.major}.${version.minor})`,
              })),
            ]}
            problem={missing(versionId)}
            onChange={(event) => {
              setVersionId(event.target.value);
              setLevel("");
            }}
          />
          <ChoiceField
            label={openingWords.level}
            value={level}
            options={[
              { value: "", label: openingWords.choose },
              ...(chosen?.levels ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
            problem={missing(level)}
            onChange={(event) => setLevel(event.target.value)}
          />
          <ChoiceField
            label={openingWords.manager}
            value={managerId}
            options={[
              { value: "", label: openingWords.choose },
              ...managers.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            problem={missing(managerId)}
            onChange={(event) => setManagerId(event.target.value)}
          />
          <details>
            <summary>
              {openingWords.deputies} ({deputyIds.length})
            </summary>
            <p>{openingWords.deputiesHint}</p>
            <DeputyChoices
              leaders={managers}
              managerId={managerId}
              chosen={deputyIds}
              onChange={setDeputyIds}
            />
          </details>
          <Checkbox
            label={openingWords.confidentialLabel}
            hint={openingWords.confidentialHint}
            checked={confidential}
            onChange={(event) => setConfidential(event.target.checked)}
          />
          {start.error ? <Notice attention>{failureLine(start.error)}</Notice> : null}
          <DialogFoot>
            <Button onClick={onClose}>{uiWords.cancel}</Button>
            <Button type="submit" look="main" busy={start.isPending}>
              {openingWords.startAction}
            </Button>
          </DialogFoot>
        </Form>
      )}
    </Dialog>
  );
}

/** Versions come newest first within each rubric: the first of each is the one to take. */
function newestOfEach<Version extends { rubricId: string }>(versions: Version[]): Version[] {
  const seen = new Set<string>();
  return versions.filter(({ rubricId }) => !seen.has(rubricId) && seen.add(rubricId));
}
