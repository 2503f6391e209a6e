import { useEffect, useRef, useState } from "react";
import { ApiError } from "../../lib/api-error.ts";
import { failureWords } from "../../lib/failure-words.ts";
import { formatTime } from "../../lib/format.ts";
import { Status } from "../../ui/status.tsx";
import { Block } from "./block.tsx";
import { RecordNotice } from "./record-notice.tsx";
import { savePrivateNote } from "./scorecard-api.ts";
import { TextArea } from "../../ui/text-area.tsx";
import { cardWords } from "./words.ts";

const PAUSE = 800;

type Note = { body: string; revision: number };
type PrivateNoteProps = { scorecardId: string; note: Note | null };

/** Kept apart from the card, in a place that only its author reads. */
export function PrivateNote({ scorecardId, note }: PrivateNoteProps) {
  const [body, setBody] = useState(note?.body ?? "");
  const [said, setSaid] = useState("");
  const stored = useRef<Note>(note ?? { body: "", revision: 0 });
  useEffect(() => {
    if (body === stored.current.body) return;
    const timer = setTimeout(() => {
      savePrivateNote(scorecardId, body, stored.current.revision)
        .then(({ revision }) => {
          stored.current = { body, revision };
          setSaid(cardWords.save.saved(formatTime(new Date().toISOString())));
        })
        .catch((error: unknown) => {
          if (!isStale(error)) return setSaid(cardWords.save.failed(failureWords(error).title));
          stored.current = error.current;
          setBody(`${body}\n\n${error.current.body}`);
          setSaid(cardWords.privateNoteStale);
        });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [scorecardId, body]);
  return (
    <Block title={cardWords.privateNote} panel>
      <TextArea
        label={cardWords.privateNoteHint}
        value={body}
        maxLength={20_000}
        onChange={setBody}
      />
      <RecordNotice />
      <Status>{said}</Status>
    </Block>
  );
}

function isStale(error: unknown): error is ApiError & { current: Note } {
  return error instanceof ApiError && error.code === "stale_revision";
}
