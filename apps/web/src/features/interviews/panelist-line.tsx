import { Ellipsis } from "lucide-react";
import { useState } from "react";
import type { ChangePanelist, InterviewView, Panelist } from "@evenhand/contract/interviews";
import { failureLine } from "../../lib/failure-words.ts";
import { Menu } from "../../ui/menu.tsx";
import { ReasonDialog } from "../../ui/reason-dialog.tsx";
import { useChangePanelist } from "./interview-api.ts";
import styles from "./interviews.module.css";
import { KitLinkDialog } from "./kit-link-dialog.tsx";
import { ReplacePanelistDialog } from "./replace-panelist-dialog.tsx";
import { interviewWords } from "./words.ts";

type PanelistLineProps = { interview: InterviewView; panelist: Panelist; kitLink: string };

/** One of the panel, and how far their card is: a state, never what is in it. */
export function PanelistLine({ interview, panelist, kitLink }: PanelistLineProps) {
  const change = useChangePanelist(interview.id, panelist.id);
  const [asking, setAsking] = useState<"excuse" | "did_not_attend" | "replace" | "link" | null>(
    null,
  );
  const { member, focus, part, state, card, knowsCandidate } = panelist;
  const close = () => setAsking(null);
  const send = (body: ChangePanelist) => change.mutate(body, { onSuccess: close });
  const items = waysWith(interview, panelist).map((way) => ({
    id: way,
    label: interviewWords[LABELS[way]],
    onAction: () => (way === "expect_again" ? send({ change: way }) : setAsking(way)),
  }));
  const facts = [
    focus?.name,
    interviewWords.parts[part],
    interviewWords.panelStates[state],
    state === "expected" ? interviewWords.card[card] : "",
    state === "expected" && knowsCandidate !== null
      ? interviewWords.knowsShort[knowsCandidate]
      : "",
  ].filter(Boolean);
  return (
    <li className={styles["panelist"]}>
      <span className={styles["panelistWords"]}>
        <span>{member.name}</span>
        <span className={styles[owes(interview, panelist) ? "attention" : "quiet"]}>
          {facts.join(" · ")}
        </span>
      </span>
      {items.length > 0 ? (
        <Menu
          label={interviewWords.moreOf(member.name)}
          icon={<Ellipsis size={18} aria-hidden />}
          items={items}
        />
      ) : null}
      {asking === "link" ? (
        <KitLinkDialog name={member.name} link={kitLink} onClose={close} />
      ) : null}
      {asking === "excuse" || asking === "did_not_attend" ? (
        <ReasonDialog
          title={
            asking === "excuse"
              ? interviewWords.excuseNamed(member.name)
              : interviewWords.absentNamed(member.name)
          }
          lead={interviewWords.excuseLead}
          label={interviewWords.reason}
          confirm={interviewWords.confirm}
          optional={asking === "did_not_attend"}
          busy={change.isPending}
          problem={change.error ? failureLine(change.error) : null}
          onConfirm={(reason) =>
            send(
              asking === "excuse"
                ? { change: "excuse", reason: reason ?? "" }
                : { change: "did_not_attend", reason },
            )
          }
          onClose={close}
        />
      ) : null}
      {asking === "replace" ? (
        <ReplacePanelistDialog
          interview={interview}
          name={member.name}
          busy={change.isPending}
          problem={change.error ? failureLine(change.error) : null}
          onReplace={(memberId, reason) => send({ change: "replace", memberId, reason })}
          onClose={close}
        />
      ) : null}
    </li>
  );
}

const LABELS = {
  link: "copyLink",
  excuse: "excuse",
  replace: "replace",
  did_not_attend: "didNotAttend",
  expect_again: "expectAgain",
} as const;

/** What whoever arranges the interview may do with a panelist: until the card is in, and less once it is sealed. */
function waysWith({ can }: InterviewView, { state, card }: Panelist): (keyof typeof LABELS)[] {
  if (!can.changePanel || card === "submitted" || state === "replaced") return [];
  if (card === "sealed") return state === "expected" ? ["link"] : [];
  return state === "expected" ? ["link", "excuse", "replace", "did_not_attend"] : ["expect_again"];
}

/** The interview took place, and this card is still to come. */
function owes({ state }: InterviewView, panelist: Panelist): boolean {
  const tookPlace = state === "held" || state === "cut_short";
  return tookPlace && panelist.state === "expected" && panelist.card !== "submitted";
}
