import type { SessionView } from "@evenhand/contract/sessions";
import { keptAnswers } from "./kept-answers.ts";

const { dropAllAnswers, keepAnswer, recallAnswer } = keptAnswers;

const LAST = "session/last";

/** Keeps who is signed in, so that the interface opens without a network; on a shared computer, nothing of anybody. */
export async function keepSession(view: SessionView): Promise<void> {
  if (view.session.sharedComputer) return dropAllAnswers();
  keepShell();
  const last = await recallAnswer<SessionView>(LAST);
  if (last !== null && last.answer.user.id !== view.user.id) await dropAllAnswers();
  await keepAnswer(LAST, view);
  await keepAnswer(keyOf(view.organisation?.id ?? null), view);
}

/** Takes everything that is kept off this device: nobody is signed in any more, or somebody else is. */
export const forgetEverybody = dropAllAnswers;

/** Who was signed in here last, in this organisation; null once the session has run out. */
export async function recallSession(organisationId: string | null): Promise<SessionView | null> {
  const kept = await recallAnswer<SessionView>(
    organisationId === null ? LAST : keyOf(organisationId),
  );
  if (kept === null || new Date(kept.answer.session.expiresAt) <= new Date()) return null;
  return kept.answer;
}

function keyOf(organisationId: string | null): string {
  return `session/${organisationId ?? "none"}`;
}

/** The files of the interface, too: by the worker, which holds nothing of any person. */
function keepShell(): void {
  // Where it is refused (a private window, a plain address), the page works as it does, with a network.
  if (import.meta.env.PROD && "serviceWorker" in navigator)
    navigator.serviceWorker.register("/sw.js").catch(() => undefined);
}
