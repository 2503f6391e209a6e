import { createStore, del, delMany, get, keys, set } from "idb-keyval";

/** What this device holds of a document that the server may not have yet. */
export type KeptDraft<Document> = {
  document: Document;
  /** What the server last acknowledged, which the document was made from. */
  base: Document;
  revision: number;
  at: string;
};

let store: ReturnType<typeof createStore> | null = null;

function drafts() {
  store ??= createStore("evenhand-drafts", "drafts");
  return store;
}

/** One place per person and thing, so that people who share a device never meet each other's words. */
export function draftKey(userId: string, kind: string, id: string): string {
  return `${userId}/${kind}/${id}`;
}

/** Null also where this browser keeps nothing (private windows, storage switched off). */
export async function readDraft<Document>(key: string): Promise<KeptDraft<Document> | null> {
  try {
    return (await get<KeptDraft<Document>>(key, drafts())) ?? null;
  } catch {
    return null;
  }
}

/** False where this browser keeps nothing: then only the server does. */
export async function keepDraft<Document>(
  key: string,
  draft: KeptDraft<Document>,
): Promise<boolean> {
  try {
    await set(key, draft, drafts());
    return true;
  } catch {
    return false;
  }
}

export async function dropDraft(key: string): Promise<void> {
  try {
    await del(key, drafts());
  } catch {
    // Nothing could be kept here, so there is nothing to drop.
  }
}

/** What of a person is on this device alone, of which kind each: `scorecards`, `rubrics`, `decisions`. */
export async function kindsOfDrafts(userId: string): Promise<string[]> {
  return (await keysOf(userId)).map((key) => key.slice(userId.length + 1).split("/")[0] ?? "");
}

export async function dropDraftsOf(userId: string): Promise<void> {
  try {
    await delMany(await keysOf(userId), drafts());
  } catch {
    // As above.
  }
}

async function keysOf(userId: string): Promise<string[]> {
  try {
    const all = await keys<string>(drafts());
    return all.filter((key) => key.startsWith(`${userId}/`));
  } catch {
    return [];
  }
}
