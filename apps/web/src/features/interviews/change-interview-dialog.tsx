import { useState } from "react";
import type { InterviewView } from "@evenhand/contract/interviews";
import { failureLine } from "../../lib/failure-words.ts";
import { isToldAt } from "../../lib/api-error.ts";
import { localInZone } from "../../lib/wall-clock.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogFoot } from "../../ui/dialog.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { uiWords } from "../../ui/words.ts";
import { useChangeInterview } from "./interview-api.ts";
import { PlaceFields, placeOf } from "./place-fields.tsx";
import { momentOf, WhenField } from "./when-field.tsx";
import { interviewWords } from "./words.ts";

export function ChangeInterviewDialog({
  interview,
  onClose,
}: {
  interview: InterviewView;
  onClose: () => void;
}) {
  const change = useChangeInterview(interview);
  const { startsAt: planned, timeZone } = interview;
  const [when, setWhen] = useState({
    local: planned === null ? "" : localInZone(planned, timeZone),
    zone: timeZone,
  });
  const [where, setWhere] = useState({
    place: interview.place ?? "",
    video: interview.videoUrl ?? "",
  });
  const [tried, setTried] = useState(false);
  const startsAt = momentOf(when);
  const save = () => {
    setTried(true);
    if (startsAt === null) return;
    change.mutate(
      {
        startsAt,
        timeZone: when.zone,
        ...placeOf(where),
      },
      { onSuccess: onClose },
    );
  };
  return (
    <Dialog title={interviewWords.change} onClose={onClose}>
      <Form startHere label={interviewWords.change} onSubmit={save}>
        <WhenField when={when} tried={tried} onChange={setWhen} />
        <PlaceFields where={where} onChange={setWhere} error={change.error} />
        {change.error && !isToldAt(change.error, ["videoUrl"]) ? (
          <Notice attention>{failureLine(change.error)}</Notice>
        ) : null}
        <DialogFoot>
          <Button onClick={onClose}>{uiWords.cancel}</Button>
          <Button type="submit" look="main" busy={change.isPending}>
            {interviewWords.save}
          </Button>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}
