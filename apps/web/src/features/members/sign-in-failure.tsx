import { useEffect, useState } from "react";
import { ApiError, hasCode } from "../../lib/api-error.ts";
import { failureLine } from "../../lib/failure-words.ts";
import { Notice } from "../../ui/notice.tsx";
import { signInWords } from "./words.ts";

/** Why the door stayed shut, and from when on it can be tried again. */
export function SignInFailure({ error, wrong }: { error: unknown; wrong?: string }) {
  if (hasCode(error, "rate_limited") && error.retryAfterSeconds !== null) {
    return <Countdown key={error.requestId} seconds={error.retryAfterSeconds} />;
  }
  if (hasCode(error, "wrong_credentials")) {
    return <Notice attention>{wrong ?? signInWords.wrong}</Notice>;
  }
  if (error instanceof ApiError && error.problems.length > 0) return null;
  return error === null ? null : <Notice attention>{failureLine(error)}</Notice>;
}

function Countdown({ seconds }: { seconds: number }) {
  const [until] = useState(() => Date.now() + seconds * 1000);
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const timer = setInterval(() => {
      const rest = Math.max(0, Math.ceil((until - Date.now()) / 1000));
      setLeft(rest);
      if (rest === 0) clearInterval(timer);
    }, 1000);
    return () => clearInterval(timer);
  }, [until]);
  if (left === 0) return <Notice>{signInWords.limitOver}</Notice>;
  return (
    // Read out once, not every second.
    <Notice attention>
      <span aria-live="off">{signInWords.limited(left)}</span>
    </Notice>
  );
}
