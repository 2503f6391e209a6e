import { ApiError, hasCode, type FailureCode } from "./api-error.ts";

export type Failure = {
  title: string;
  detail: string;
  requestId: string | null;
  /** Trying again gives the same. */
  isFinal: boolean;
};

/** What went wrong, for a person: what it is, and what they can do about it. */
export function failureWords(error: unknown): Failure {
  const requestId = error instanceof ApiError ? error.requestId : null;
  return {
    ...wordsFor(error),
    requestId,
    isFinal: hasCode(error, "not_found", "gone"),
  };
}

/** The same in one line, for the foot of a form. */
export function failureLine(error: unknown): string {
  const { title, detail } = wordsFor(error);
  return `${title}. ${detail}`;
}

type Words = { title: string; detail: string };

const OURS: Words = {
  title: "Something went wrong",
  detail: "It is not your doing. Try again, and if it stays, pass on the request id.",
};

const BUSY: Words = {
  title: "Evenhand is busy",
  detail: "It will be back shortly. Try again in a moment.",
};

const SIGNED_OUT: Words = { title: "You are signed out", detail: "Sign in to go on." };

const WORDS: Partial<Record<FailureCode, Words>> = {
  offline: {
    title: "Evenhand cannot be reached",
    detail: "Check your connection. Nothing that you typed is lost.",
  },
  overloaded: BUSY,
  unavailable: BUSY,
  not_signed_in: SIGNED_OUT,
  session_expired: SIGNED_OUT,
  not_found: {
    title: "This is not here",
    detail: "It may have been removed, or the address is wrong.",
  },
};

/** Here the server's own sentence says it best. */
const REFUSED: FailureCode[] = [
  "not_allowed",
  "conflict",
  "gone",
  "invalid_input",
  "second_factor_required",
  "wrong_code",
];

function wordsFor(error: unknown): Words {
  if (!(error instanceof ApiError)) return OURS;
  if (error.code === "rate_limited") {
    return { title: "Too many requests", detail: `Wait ${waitOf(error)} and try again.` };
  }
  if (REFUSED.includes(error.code)) {
    return { title: "This was refused", detail: asSentence(error.message) };
  }
  return WORDS[error.code] ?? OURS;
}

function waitOf({ retryAfterSeconds: seconds }: ApiError): string {
  if (seconds === null) return "a moment";
  return seconds === 1 ? "one second" : `${seconds} seconds`;
}

function asSentence(text: string): string {
  const upper = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.?]$/.test(upper) ? upper : `${upper}.`;
}
