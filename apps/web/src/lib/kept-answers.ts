import { clear, createStore, del, delMany, get, keys, set, update } from "idb-keyval";

/** What the server answered last, for the hours without a network; and when. */
type KeptAnswer<Answer> = { answer: Answer; at: string };

let store: ReturnType<typeof createStore> | null = null;

function answers() {
  store ??= createStore("evenhand-answers", "answers");
  return store;
}

async function keepAnswer(key: string, answer: unknown): Promise<void> {
  const kept: KeptAnswer<unknown> = { answer, at: new Date().toISOString() };
  await set(key, kept, answers()).catch(() => undefined);
}

/** Null also where this browser keeps nothing. */
async function recallAnswer<Answer>(key: string): Promise<KeptAnswer<Answer> | null> {
  try {
    return (await get<KeptAnswer<Answer>>(key, answers())) ?? null;
  } catch {
    return null;
  }
}

/** Changes what is kept, if anything is. */
async function reviseAnswer<Answer>(
  key: string,
  revise: (answer: Answer) => Answer,
): Promise<void> {
  if ((await recallAnswer(key)) === null) return;
  await update<KeptAnswer<Answer>>(
    key,
    (kept) => {
      if (kept === undefined) throw new Error("what was kept has been dropped meanwhile");
      return { answer: revise(kept.answer), at: new Date().toISOString() };
    },
    answers(),
  ).catch(() => undefined);
}

async function dropAnswer(key: string): Promise<void> {
  await del(key, answers()).catch(() => undefined);
}

/** Drops what lies under `prefix` and is not named. */
async function dropAnswersBut(prefix: string, names: readonly string[]): Promise<void> {
  const wanted = new Set(names.map((name) => prefix + name));
  try {
    const all = await keys<string>(answers());
    await delMany(
      all.filter((key) => key.startsWith(prefix) && !wanted.has(key)),
      answers(),
    );
  } catch {
    // Nothing could be kept here, so there is nothing to drop.
  }
}

async function dropAllAnswers(): Promise<void> {
  await clear(answers()).catch(() => undefined);
}

/** All of it, so that it can be fetched as one when it is needed. */
export const keptAnswers = {
  keepAnswer,
  recallAnswer,
  reviseAnswer,
  dropAnswer,
  dropAnswersBut,
  dropAllAnswers,
};
