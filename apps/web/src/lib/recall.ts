import { hasCode } from "./api-error.ts";
import type { keptAnswers } from "./kept-answers.ts";
import { organisationOfTab } from "./organisation-of-tab.ts";
import { personOnceKnown } from "./sign-in-again.ts";

/** An answer; `keptAt` where the server could not be reached and this is what it said then. */
export type Recalled<Answer> = { answer: Answer; keptAt: string | null };

type Kept = typeof keptAnswers;

/** Asks the server and keeps what it says; where it cannot be reached, gives what it said last. */
export async function askOrRecall<Answer>(
  name: string,
  ask: () => Promise<Answer>,
  isKept: (answer: Answer) => boolean = () => true,
): Promise<Recalled<Answer>> {
  try {
    const answer = await ask();
    if (isKept(answer)) void withKept(name, (kept, key) => kept.keepAnswer(key, answer));
    return { answer, keptAt: null };
  } catch (error) {
    // It is not theirs to read any more, on this device neither.
    if (hasCode(error, "not_found", "not_allowed"))
      void withKept(name, ({ dropAnswer }, key) => dropAnswer(key));
    if (!hasCode(error, "offline")) throw error;
    const kept = await withKept(name, ({ recallAnswer }, key) => recallAnswer<Answer>(key));
    if (kept === null) throw error;
    return { answer: kept.answer, keptAt: kept.at };
  }
}

/** Does something to what is kept under a name; null where nothing is kept. Its code comes once it is needed. */
export async function withKept<Result>(
  name: string,
  use: (kept: Kept, key: string) => Promise<Result>,
): Promise<Result | null> {
  const person = await personOnceKnown();
  if (person === null || person.leavesNothing) return null;
  const key = `${person.id}/${organisationOfTab() ?? "none"}/${name}`;
  return import("./kept-answers.ts").then(
    ({ keptAnswers }) => use(keptAnswers, key),
    () => null,
  );
}
