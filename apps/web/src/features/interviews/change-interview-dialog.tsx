import { useState } from "react";
import type { InterviewView } from "@evenhand/contract/interviews";
import { failureLine } from "../../lib/failure-words.ts";
import { timeZoneOptions } from "../../lib/time-zones.ts";
import { localInZone, momentInZone } from "../../lib/zoned-time.ts";
import { Button } from "../../ui/button.tsx";
import { ChoiceField } from "../../ui/choice-field.tsx";
import { Dialog, DialogFoot } from "../../ui/dialog.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { uiWords } from "../../ui/words.ts";
import { useChangeInterview } from "./interview-api.ts";
import { interviewWords } from "./words.ts";

export function ChangeInterviewDialog({
  interview,
  onClose,
}: {
  interview: InterviewView;
  onClose: () => void;
}) {
  const change = useChangeInterview(interview);
  const [zone, setZone] = useState(interview.timeZone);
  const [when, setWhen] = useState(
    interview.startsAt === null ? "" : localInZone(interview.startsAt, interview.timeZone),
  );
  const [place, setPlace] = useState(interview.place ?? "");
  const [video, setVideo] = useState(interview.videoUrl ?? "");
  const startsAt = when === "" ? null : momentInZone(when, zone);
  const save = () =>
    change.mutate(
      {
        startsAt,
        timeZone: zone,
        place: place.trim() === "" ? null : place.trim(),
        videoUrl: video.trim() === "" ? null : video.trim(),
      },
      { onSuccess: onClose },
    );
  return (
    <Dialog title={interviewWords.change} onClose={onClose}>
      <Form startHere label={interviewWords.change} onSubmit={save}>
        <TextField
          label={interviewWords.date}
          type="datetime-local"
          value={when}
          onChange={(event) => setWhen(event.target.value)}
        />
        <ChoiceField
          label={interviewWords.zone}
          value={zone}
          options={timeZoneOptions(zone)}
          onChange={(event) => setZone(event.target.value)}
        />
        <TextField
          label={interviewWords.place}
          value={place}
          maxLength={300}
          onChange={(event) => setPlace(event.target.value)}
        />
        <TextField
          label={interviewWords.video}
          type="url"
          value={video}
          maxLength={2_000}
          onChange={(event) => setVideo(event.target.value)}
        />
        {change.error ? <Notice attention>{failureLine(change.error)}</Notice> : null}
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
