import type { keptAnswers } from "./kept-answers.ts";

/** An answer; `keptAt` where the server could not be reached and this is what it said then. */
export type Recalled<Answer> = { answer: Answer; keptAt: string | null };

type Kept = typeof keptAnswers;

/** Whose answers are kept, and of which organisation; null where nothing may stay on the device. */
let place: string | null = null;

export function keepAnswersAt(next: string | null): void {
  place = next;
}

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
    const kept = await withKept(name, ({ insteadOf }, key) => insteadOf<Answer>(key, error));
    if (kept === null) throw error;
    return { answer: kept.answer, keptAt: kept.at };
  }
}

/** Does something to what is kept under a name; null where nothing is kept. Its code comes once it is needed. */
export async function withKept<Result>(
  name: string,
  use: (kept: Kept, key: string) => Promise<Result>,
): Promise<Result | null> {
  if (place === null) return null;
  const key = `${place}/${name}`;
  return import("./kept-answers.ts").then(
    ({ keptAnswers }) => use(keptAnswers, key),
    () => null,
  );
}
