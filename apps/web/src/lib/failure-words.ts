import { ApiError } from "./api-error.ts";

export type Failure = { title: string; detail: string; requestId: string | null };

/** What went wrong, for a person: what it is, and what they can do about it. */
export function failureWords(error: unknown): Failure {
  const requestId = error instanceof ApiError ? error.requestId : null;
  return { ...wordsFor(error), requestId };
}

/** The same in one line, for the foot of a form. */
export function failureLine(error: unknown): string {
  const { title, detail } = wordsFor(error);
  return `${title}. ${detail}`;
}

function wordsFor(error: unknown): { title: string; detail: string } {
  const code = error instanceof ApiError ? error.code : "internal";
  switch (code) {
    case "offline":
      return {
        title: "Evenhand cannot be reached",
        detail: "Check your connection. Nothing that you typed is lost.",
      };
    case "rate_limited":
      return {
        title: "Too many requests",
        detail: `Wait ${waitOf(error)} and try again.`,
      };
    case "overloaded":
    case "unavailable":
      return {
        title: "Evenhand is busy",
        detail: "It will be back shortly. Try again in a moment.",
      };
    case "not_allowed":
      return {
        title: "You may not do this",
        detail: "Your role may have changed. An owner or admin of your organisation can tell you more.",
      };
    case "not_found":
      return { title: "This is not here", detail: "It may have been removed, or the address is wrong." };
    case "conflict":
    case "gone":
    case "invalid_input":
      return {
        title: "This was refused",
        detail: error instanceof ApiError ? asSentence(error.message) : "Check what you entered.",
      };
    case "not_signed_in":
    case "session_expired":
      return { title: "You are signed out", detail: "Sign in to go on." };
    default:
      return {
        title: "Something went wrong",
        detail: "It is not your doing. Try again, and if it stays, pass on the request id.",
      };
  }
}

function waitOf(error: unknown): string {
  const seconds = error instanceof ApiError ? error.retryAfterSeconds : null;
  if (seconds === null) return "a moment";
  return seconds === 1 ? "one second" : `${seconds} seconds`;
}

function asSentence(text: string): string {
  const upper = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.?]$/.test(upper) ? upper : `${upper}.`;
}
