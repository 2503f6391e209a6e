import { useState } from "react";
import type { Hides, InterviewView, PlanInterview } from "@evenhand/contract/interviews";
import { isToldAt } from "../../lib/api-error.ts";
import { failureLine } from "../../lib/failure-words.ts";
import { Button } from "../../ui/button.tsx";
import { ChoiceField } from "../../ui/choice-field.tsx";
import { Dialog, DialogFoot } from "../../ui/dialog.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { uiWords } from "../../ui/words.ts";
import { usePlanInterview } from "./interview-api.ts";
import { isMet, nextStage } from "./next-stage.ts";
import { isPanel, PanelField, type Seat } from "./panel-field.tsx";
import { PlaceFields, placeOf } from "./place-fields.tsx";
import { momentOf, WhenField } from "./when-field.tsx";
import { interviewWords } from "./words.ts";

export type PlannedStage = {
  id: string;
  name: string;
  minutes: number | null;
  focuses: { id: string; name: string }[];
};

type PlanInterviewDialogProps = {
  applicationId: string;
  stages: PlannedStage[];
  /** Those there are: the stage after them is the likely one. */
  interviews: readonly InterviewView[];
  /** Whose clocks are meant unless others are chosen. */
  timeZone: string;
  onClose: () => void;
};

const HIDES: readonly Hides[] = ["nothing", "cv", "candidate"];

/** When, where, and who with whom. */
export function PlanInterviewDialog(props: PlanInterviewDialogProps) {
  const { applicationId, stages, interviews, timeZone, onClose } = props;
  const plan = usePlanInterview(applicationId);
  const [stageId, setStageId] = useState(nextStage(stages, interviews)?.id ?? "");
  const stage = stages.find(({ id }) => id === stageId);
  const [when, setWhen] = useState({ local: "", zone: timeZone });
  const [minutes, setMinutes] = useState(String(stage?.minutes ?? 45));
  const [where, setWhere] = useState({ place: "", video: "" });
  const [reveal, setReveal] = useState<PlanInterview["reveal"]>("own_submitted");
  const [hides, setHides] = useState<Hides>("nothing");
  const [panel, setPanel] = useState<Seat[]>([]);
  const [tried, setTried] = useState(false);
  const startsAt = momentOf(when);

  const submit = () => {
    setTried(true);
    if (!isPanel(panel) || startsAt === null || !isLength(minutes)) return;
    plan.mutate(
      {
        stageId,
        startsAt,
        timeZone: when.zone,
        minutes: Number(minutes),
        ...placeOf(where),
        reveal,
        hides,
        panel,
      },
      { onSuccess: onClose },
    );
  };
  const chooseStage = (id: string) => {
    const next = stages.find((one) => one.id === id);
    setStageId(id);
    setPanel(panel.map((one) => ({ ...one, focusId: null })));
    if (next?.minutes) setMinutes(String(next.minutes));
  };

  return (
    <Dialog title={interviewWords.plan} onClose={onClose}>
      <Form startHere label={interviewWords.plan} onSubmit={submit}>
        <ChoiceField
          label={interviewWords.stage}
          hint={isMet(stageId, interviews) ? interviewWords.anotherRound : undefined}
          value={stageId}
          options={stages.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => chooseStage(event.target.value)}
        />
        <WhenField when={when} tried={tried} onChange={setWhen} />
        <TextField
          label={interviewWords.length}
          inputMode="numeric"
          value={minutes}
          maxLength={3}
          problem={tried && !isLength(minutes) ? interviewWords.lengthWrong : undefined}
          onChange={(event) => setMinutes(event.target.value)}
        />
        <PlaceFields where={where} onChange={setWhere} error={plan.error} />
        <PanelField
          panel={panel}
          focuses={stage?.focuses ?? []}
          tried={tried}
          onChange={setPanel}
        />
        <ChoiceField
          label={interviewWords.reveal}
          value={reveal}
          options={(["own_submitted", "panel_submitted"] as const).map((value) => ({
            value,
            label: interviewWords.reveals[value],
          }))}
          onChange={(event) =>
            setReveal(
              event.target.value === "panel_submitted" ? "panel_submitted" : "own_submitted",
            )
          }
        />
        <ChoiceField
          label={interviewWords.hides}
          hint={interviewWords.hidesHint[hides]}
          value={hides}
          options={HIDES.map((value) => ({ value, label: interviewWords.hidesWhat[value] }))}
          onChange={({ target }) =>
            setHides(HIDES.find((value) => value === target.value) ?? "nothing")
          }
        />
        {plan.error && !isToldAt(plan.error, ["videoUrl"]) ? (
          <Notice attention>{failureLine(plan.error)}</Notice>
        ) : null}
        <DialogFoot>
          <Button onClick={onClose}>{uiWords.cancel}</Button>
          <Button type="submit" look="main" busy={plan.isPending}>
            {interviewWords.planAction}
          </Button>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}

/** From five minutes to eight hours. */
function isLength(minutes: string): boolean {
  return /^\d{1,3}$/.test(minutes) && Number(minutes) >= 5 && Number(minutes) <= 480;
}
