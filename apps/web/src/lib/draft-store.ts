/**
 * Work that the server has not acknowledged yet, kept on this device by key. Every call is rejected where the browser
 * keeps nothing (private windows of some browsers, a full disk): the work then lives as long as its page.
 */
const NAME = "evenhand.drafts";
const STORE = "drafts";

let opening: Promise<IDBDatabase> | null = null;

export function putDraft(key: string, draft: unknown): Promise<unknown> {
  return inStore("readwrite", (store) => store.put(draft, key));
}

export function dropDraft(key: string): Promise<unknown> {
  return inStore("readwrite", (store) => store.delete(key));
}

/** All drafts whose key begins so. What they are is for the caller to check: an older page may have written them. */
export async function draftsUnder(prefix: string): Promise<{ key: string; draft: unknown }[]> {
  const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
  const [keys, drafts] = await Promise.all([
    inStore("readonly", (store) => store.getAllKeys(range)),
    inStore("readonly", (store) => store.getAll(range) as IDBRequest<unknown[]>),
  ]);
  return keys.map((key, index) => ({ key: String(key), draft: drafts[index] }));
}

/** For a shared computer: nothing of the person stays. */
export function dropAllDrafts(): Promise<unknown> {
  return inStore("readwrite", (store) => store.clear());
}

async function inStore<Result>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await open();
  const request = act(database.transaction(STORE, mode).objectStore(STORE));
  return settled(request);
}

function open(): Promise<IDBDatabase> {
  opening ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.addEventListener("upgradeneeded", () => request.result.createObjectStore(STORE));
    // A newer page wants to change the store, or the person cleared it: let go, and open it anew next time.
    request.addEventListener("success", () => {
      for (const event of ["versionchange", "close"] as const)
        request.result.addEventListener(event, () => {
          request.result.close();
          opening = null;
        });
    });
    settled(request).then(resolve, (error: unknown) => {
      opening = null;
      reject(error);
    });
  });
  return opening;
}

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("not stored")));
  });
}
