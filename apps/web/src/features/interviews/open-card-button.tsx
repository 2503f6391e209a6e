import { failureLine } from "../../lib/failure-words.ts";
import { Button } from "../../ui/button.tsx";
import { HiddenText } from "../../ui/hidden-text.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useOpenCard } from "./interview-api.ts";
import { interviewWords } from "./words.ts";

type OpenCardButtonProps = {
  interviewId: string;
  /** Whose card, for who hears the button apart from its line. */
  of?: { candidate: string; stage: string };
  urgent: boolean;
  onOpened: (scorecardId: string) => void;
};

/** Opens one's card of an interview whose time has come. */
export function OpenCardButton({ interviewId, of, urgent, onOpened }: OpenCardButtonProps) {
  const open = useOpenCard();
  return (
    <>
      <Button
        look={urgent ? "main" : "plain"}
        busy={open.isPending}
        onClick={() => open.mutate(interviewId, { onSuccess: ({ id }) => onOpened(id) })}
      >
        <span>
          {interviewWords.openCard}
          {of === undefined ? null : (
            <>
              {" "}
              <HiddenText>{interviewWords.cardOf(of.candidate, of.stage)}</HiddenText>
            </>
          )}
        </span>
      </Button>
      {open.error ? <Notice attention>{failureLine(open.error)}</Notice> : null}
    </>
  );
}
