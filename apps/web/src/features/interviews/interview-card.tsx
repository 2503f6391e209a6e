import { Ellipsis } from "lucide-react";
import { useState } from "react";
import type { InterviewState, InterviewView } from "@evenhand/contract/interviews";
import { failureLine } from "../../lib/failure-words.ts";
import { formatWhen } from "../../lib/zoned-time.ts";
import { Button } from "../../ui/button.tsx";
import { Menu } from "../../ui/menu.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ReasonDialog } from "../../ui/reason-dialog.tsx";
import { AddPanelistDialog } from "./add-panelist-dialog.tsx";
import { ChangeInterviewDialog } from "./change-interview-dialog.tsx";
import { useOpenCard, useSetInterviewState } from "./interview-api.ts";
import styles from "./interviews.module.css";
import { PanelistLine } from "./panelist-line.tsx";
import { interviewWords } from "./words.ts";

const OUTCOMES: InterviewState[] = [
  "held",
  "cut_short",
  "candidate_absent",
  "interviewer_absent",
  "cancelled",
];

type InterviewCardProps = {
  interview: InterviewView;
  kitLink: string;
  onOpened: (scorecardId: string) => void;
};
type Asking = { kind: "state"; state: InterviewState } | { kind: "change" } | { kind: "panelist" };

export function InterviewCard({ interview, kitLink, onOpened }: InterviewCardProps) {
  const [asking, setAsking] = useState<Asking | null>(null);
  const setState = useSetInterviewState(interview.id);
  const open = useOpenCard();
  const { can, stage, round, startsAt, timeZone, state, panel } = interview;
  const close = () => setAsking(null);
  const items = [
    ...(can.edit
      ? [
          {
            id: "change",
            label: interviewWords.change,
            onAction: () => setAsking({ kind: "change" }),
          },
        ]
      : []),
    ...(can.changePanel
      ? [
          {
            id: "panelist",
            label: interviewWords.addPanelist,
            onAction: () => setAsking({ kind: "panelist" }),
          },
        ]
      : []),
    ...(can.changeState
      ? OUTCOMES.filter((outcome) => outcome !== state).map((outcome) => ({
          id: outcome,
          label: interviewWords.setState(interviewWords.states[outcome]),
          onAction: () => setAsking({ kind: "state", state: outcome }),
        }))
      : []),
  ];
  const facts = [
    startsAt === null ? interviewWords.noTime : formatWhen(startsAt, timeZone),
    interviewWords.minutes(interview.minutes),
    interview.place,
    interviewWords.hidesShort[interview.hides],
  ].filter(Boolean);
  return (
    <article className={styles["interview"]}>
      <div className={styles["words"]}>
        <div className={styles["titleLine"]}>
          <h3>{interviewWords.round(stage.name, round)}</h3>
          <span className={styles["state"]} data-open={state === "planned" || undefined}>
            {interviewWords.states[state]}
          </span>
        </div>
        <p className={styles["quiet"]}>{facts.join(" · ")}</p>
        {interview.stateReason === null ? null : (
          <p className={styles["quiet"]}>{interview.stateReason}</p>
        )}
        {interview.videoUrl === null || state !== "planned" ? null : (
          <a href={interview.videoUrl} target="_blank" rel="noreferrer">
            {interviewWords.join}
          </a>
        )}
      </div>
      <div className={styles["actions"]}>
        {can.openCard ? (
          <Button
            look="main"
            busy={open.isPending}
            onClick={() => open.mutate(interview.id, { onSuccess: ({ id }) => onOpened(id) })}
          >
            {interviewWords.openCard}
          </Button>
        ) : null}
        {items.length === 0 ? null : (
          <Menu
            label={interviewWords.moreOf(stage.name)}
            icon={<Ellipsis size={18} aria-hidden />}
            items={items}
          />
        )}
      </div>
      <ul className={styles["panel"]} aria-label={interviewWords.panel}>
        {panel.map((panelist) => (
          <PanelistLine
            key={panelist.id}
            interview={interview}
            panelist={panelist}
            kitLink={kitLink}
          />
        ))}
      </ul>
      {open.error ? <Notice attention>{failureLine(open.error)}</Notice> : null}
      {asking?.kind === "state" ? (
        <ReasonDialog
          title={interviewWords.setState(interviewWords.states[asking.state])}
          lead={interviewWords.stateLead}
          label={interviewWords.stateReason}
          confirm={interviewWords.confirm}
          optional
          busy={setState.isPending}
          problem={setState.error ? failureLine(setState.error) : null}
          onConfirm={(reason) =>
            setState.mutate({ state: asking.state, reason }, { onSuccess: close })
          }
          onClose={close}
        />
      ) : null}
      {asking?.kind === "change" ? (
        <ChangeInterviewDialog interview={interview} onClose={close} />
      ) : null}
      {asking?.kind === "panelist" ? (
        <AddPanelistDialog interview={interview} onClose={close} />
      ) : null}
    </article>
  );
}
