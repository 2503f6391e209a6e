import type { StartRubric } from "@evenhand/contract/rubrics";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { failureLine, failureWords } from "../../lib/failure-words.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogFoot } from "../../ui/dialog.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { uiWords } from "../../ui/words.ts";
import { reportList } from "./report-api.ts";
import { rubricList, useStartRubric } from "./rubric-api.ts";
import { rubricWords, startWords } from "./rubric-words.ts";
import { startFrom, StartFields, type Source } from "./start-rubric-fields.tsx";

type StartRubricDialogProps = {
  /** The rubric to inherit from, where that was chosen already. */
  baseId?: string;
  onStarted: (rubricId: string) => void;
  onClose: () => void;
};

export function StartRubricDialog({ baseId, onStarted, onClose }: StartRubricDialogProps) {
  const rubrics = useInfiniteQuery(rubricList({ search: "", archived: false }));
  const reports = useInfiniteQuery(reportList);
  const [source, setSource] = useState<Source>(baseId === undefined ? "starter" : "base");
  const [missing, setMissing] = useState(false);
  const start = useStartRubric();

  const submit = (form: HTMLFormElement) => {
    const body: StartRubric | null = startFrom(source, form);
    setMissing(body === null);
    if (body !== null) start.mutate(body, { onSuccess: ({ id }) => onStarted(id) });
  };
  const error = rubrics.error ?? reports.error;
  return (
    <Dialog title={startWords.title} lead={<p>{startWords.lead}</p>} onClose={onClose}>
      {rubrics.data !== undefined && reports.data !== undefined ? (
        <Form label={startWords.title} startHere onSubmit={submit}>
          <Segmented<Source>
            legend={startWords.from}
            value={source}
            options={[
              { value: "starter", label: startWords.starter },
              { value: "report", label: startWords.report },
              { value: "base", label: startWords.base },
            ]}
            onChange={(next) => {
              setSource(next);
              start.reset();
            }}
          />
          <StartFields
            source={source}
            baseId={baseId}
            starters={rubrics.data.pages[0]?.starters ?? []}
            reports={reports.data.pages.flatMap((page) => page.items)}
            rubrics={rubrics.data.pages.flatMap((page) => page.items)}
            missing={missing}
          />
          {start.error === null ? null : <Notice attention>{failureLine(start.error)}</Notice>}
          <DialogFoot>
            <Button onClick={onClose}>{uiWords.cancel}</Button>
            <Button type="submit" look="main" busy={start.isPending}>
              {startWords.begin}
            </Button>
          </DialogFoot>
        </Form>
      ) : error === null ? (
        <Skeleton lines={4} label={rubricWords.loading} />
      ) : (
        <ErrorState failure={failureWords(error)} />
      )}
    </Dialog>
  );
}
