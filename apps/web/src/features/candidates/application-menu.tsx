import { Ellipsis } from "lucide-react";
import { useState } from "react";
import type { ApplicationView } from "@evenhand/contract/candidates";
import { failureLine } from "../../lib/failure-words.ts";
import { Menu } from "../../ui/menu.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ReasonDialog } from "../../ui/reason-dialog.tsx";
import { useApplicationStep, useEndApplication } from "./candidate-api.ts";
import { EditCandidateDialog } from "./edit-candidate-dialog.tsx";
import { MergeDialog } from "./merge-dialog.tsx";
import { MoveDialog } from "./move-dialog.tsx";
import { candidateWords } from "./words.ts";

type Asking = "edit" | "withdrawn" | "declined" | "move" | "merge";

export function ApplicationMenu({ application }: { application: ApplicationView }) {
  const [asking, setAsking] = useState<Asking | null>(null);
  const end = useEndApplication(application.id);
  const reactivate = useApplicationStep(application.id, "reactivate");
  const archive = useApplicationStep(
    application.id,
    application.archivedAt === null ? "archive" : "restore",
  );
  const { can } = application;
  const close = () => setAsking(null);
  const items = [
    { id: "edit", label: candidateWords.edit, may: can.edit, onAction: () => setAsking("edit") },
    { id: "move", label: candidateWords.move, may: can.move, onAction: () => setAsking("move") },
    {
      id: "merge",
      label: candidateWords.merge,
      may: can.merge,
      onAction: () => setAsking("merge"),
    },
    {
      id: "withdraw",
      label: candidateWords.withdraw,
      may: can.withdraw,
      onAction: () => setAsking("withdrawn"),
    },
    {
      id: "decline",
      label: candidateWords.decline,
      may: can.withdraw,
      onAction: () => setAsking("declined"),
    },
    {
      id: "reactivate",
      label: candidateWords.reactivate,
      may: can.reactivate,
      onAction: () => reactivate.mutate(undefined),
    },
    {
      id: "archive",
      label: application.archivedAt === null ? candidateWords.archive : candidateWords.restore,
      may: can.archive,
      onAction: () => archive.mutate(undefined),
    },
  ].filter(({ may }) => may);
  const error = reactivate.error ?? archive.error;
  return (
    <>
      {items.length === 0 ? null : (
        <Menu
          label={candidateWords.moreActions}
          icon={<Ellipsis size={18} aria-hidden />}
          items={items}
        />
      )}
      {error ? <Notice attention>{failureLine(error)}</Notice> : null}
      {asking === "withdrawn" || asking === "declined" ? (
        <ReasonDialog
          title={asking === "withdrawn" ? candidateWords.withdraw : candidateWords.decline}
          lead={candidateWords.endLead}
          label={candidateWords.endReason}
          confirm={candidateWords.confirm}
          optional
          busy={end.isPending}
          problem={end.error ? failureLine(end.error) : null}
          onConfirm={(reason) => end.mutate({ state: asking, reason }, { onSuccess: close })}
          onClose={close}
        />
      ) : null}
      {asking === "edit" ? (
        <EditCandidateDialog candidate={application.candidate} onClose={close} />
      ) : null}
      {asking === "move" ? <MoveDialog application={application} onClose={close} /> : null}
      {asking === "merge" ? (
        <MergeDialog candidate={application.candidate} onClose={close} />
      ) : null}
    </>
  );
}
