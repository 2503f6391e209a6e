import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ApplicationView } from "@evenhand/contract/candidates";
import { failureLine } from "../../lib/failure-words.ts";
import { Button } from "../../ui/button.tsx";
import { ChoiceField } from "../../ui/choice-field.tsx";
import { Dialog, DialogFoot } from "../../ui/dialog.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { uiWords } from "../../ui/words.ts";
import { otherOpeningsQuery, useMoveApplication } from "./candidate-api.ts";
import { candidateWords } from "./words.ts";

type Carry = "accept" | "repeat";

export function MoveDialog({
  application,
  onClose,
}: {
  application: ApplicationView;
  onClose: () => void;
}) {
  const openings = useQuery(otherOpeningsQuery);
  const move = useMoveApplication(application.id);
  const [openingId, setOpeningId] = useState("");
  const [carry, setCarry] = useState<Record<string, Carry>>({});
  const [reason, setReason] = useState("");
  const withCards = application.stages.filter(({ id }) =>
    application.interviews.some(
      ({ stage, panel }) => stage.id === id && panel.some(({ card }) => card === "submitted"),
    ),
  );
  const others = (openings.data?.items ?? []).filter(({ id }) => id !== application.opening.id);
  const save = () => {
    if (openingId === "") return;
    move.mutate(
      {
        openingId,
        stages: withCards.map(({ id }) => ({ stageId: id, carry: carry[id] ?? "accept" })),
        reason: reason.trim() === "" ? null : reason.trim(),
      },
      { onSuccess: onClose },
    );
  };
  return (
    <Dialog title={candidateWords.move} lead={candidateWords.moveLead} onClose={onClose}>
      <Form startHere label={candidateWords.move} onSubmit={save}>
        <ChoiceField
          label={candidateWords.moveTo}
          value={openingId}
          options={[
            { value: "", label: candidateWords.choose },
            ...others.map(({ id, title, setting }) => ({
              value: id,
              label: `${title}, ${setting}`,
            })),
          ]}
          onChange={(event) => setOpeningId(event.target.value)}
        />
        {withCards.map(({ id, name }) => (
          <ChoiceField
            key={id}
            label={candidateWords.carry(name)}
            value={carry[id] ?? "accept"}
            options={(["accept", "repeat"] as const).map((value) => ({
              value,
              label: candidateWords.carryChoices[value],
            }))}
            onChange={(event) =>
              setCarry({ ...carry, [id]: event.target.value === "repeat" ? "repeat" : "accept" })
            }
          />
        ))}
        <TextArea
          label={candidateWords.moveReason}
          value={reason}
          maxLength={2_000}
          onChange={setReason}
        />
        {move.error ? <Notice attention>{failureLine(move.error)}</Notice> : null}
        <DialogFoot>
          <Button onClick={onClose}>{uiWords.cancel}</Button>
          <Button type="submit" look="main" busy={move.isPending || openingId === ""}>
            {candidateWords.moveAction}
          </Button>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}
