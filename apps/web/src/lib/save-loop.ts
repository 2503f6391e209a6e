/**
 * Brings a document that a person edits to the server: kept on the device at once, sent a moment later, one
 * request at a time. Knows nothing of what the document is; time and network are handed in, so that it can be
 * tested without either.
 */
export type SaveState =
  | { kind: "saved"; at: string | null }
  | { kind: "saving" }
  /** On this device, not sent yet. `offline`: the server could not be reached. */
  | { kind: "here"; offline: boolean }
  | { kind: "failed"; error: unknown }
  | { kind: "conflict" };

/** How soon a change is sent: a choice sooner than typing. */
export type Pace = "choice" | "typing";

export type SaveOutcome<Document> =
  | { kind: "saved"; revision: number; at: string }
  | { kind: "stale"; revision: number; theirs: Document }
  | { kind: "unreachable" }
  | { kind: "refused"; error: unknown };

export type SaveLoopOptions<Document, Conflict> = {
  document: Document;
  /** What the server holds, at `revision`; another document than `document` where unsent words were found here. */
  base: Document;
  revision: number;
  savedAt: string | null;
  send: (document: Document, revision: number) => Promise<SaveOutcome<Document>>;
  keep: (document: Document, base: Document, revision: number) => void;
  drop: () => void;
  merge: (
    base: Document,
    mine: Document,
    theirs: Document,
  ) => { merged: Document; conflicts: Conflict[] };
};

export type SaveSnapshot<Document, Conflict> = {
  document: Document;
  /** What the server acknowledged last, at `revision`; the document itself where everything is there. */
  base: Document;
  revision: number;
  state: SaveState;
  conflicts: Conflict[];
  /** Everything is on the server. */
  isSafe: boolean;
};

const WAIT: Record<Pace, number> = { choice: 150, typing: 800 };
const LONGEST_WAIT = 5_000;
const QUIET_SAVING = 400;
const KEPT_WHILE_CHANGING = new Set<SaveState["kind"]>(["here", "saving", "conflict"]);
const RETRY = { first: 2_000, longest: 30_000 };

export function createSaveLoop<Document, Conflict>(options: SaveLoopOptions<Document, Conflict>) {
  let { document, base, revision } = options;
  let state: SaveState = { kind: "saved", at: options.savedAt };
  let conflicts: Conflict[] = [];
  let inFlight: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let stopped = false;
  let dirtySince: number | null = null;
  let retry = RETRY.first;
  let snapshot = takeSnapshot();
  const listeners = new Set<() => void>();

  function takeSnapshot(): SaveSnapshot<Document, Conflict> {
    const isSafe = document === base && inFlight === null;
    return { document, base, revision, state, conflicts, isSafe };
  }

  function tell(next: SaveState = state): void {
    state = next;
    snapshot = takeSnapshot();
    for (const listener of listeners) listener();
  }

  function change(next: Document, pace: Pace): void {
    if (next === document || stopped) return;
    document = next;
    options.keep(document, base, revision);
    dirtySince ??= Date.now();
    schedule(Math.min(WAIT[pace], Math.max(0, dirtySince + LONGEST_WAIT - Date.now())));
    tell(KEPT_WHILE_CHANGING.has(state.kind) ? state : { kind: "here", offline: false });
  }

  function schedule(milliseconds: number): void {
    if (stopped) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void flush(), milliseconds);
  }

  /** Sends what is not sent yet, now; done once it is there or known not to be. */
  async function flush(): Promise<void> {
    if (inFlight !== null) {
      await inFlight;
      // From the start: another that waited as well may have begun to send meanwhile.
      return flush();
    }
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (stopped || conflicts.length > 0 || document === base) return;
    inFlight = deliver(document);
    await inFlight;
  }

  async function deliver(sent: Document): Promise<void> {
    const slow = setTimeout(() => tell({ kind: "saving" }), QUIET_SAVING);
    const outcome = await options.send(sent, revision);
    clearTimeout(slow);
    inFlight = null;
    settle(outcome, sent);
  }

  function settle(outcome: SaveOutcome<Document>, sent: Document): void {
    switch (outcome.kind) {
      case "saved":
        ({ revision } = outcome);
        base = sent;
        retry = RETRY.first;
        dirtySince = document === sent ? null : Date.now();
        if (document === sent) options.drop();
        else schedule(WAIT.typing);
        return tell(
          document === sent ? { kind: "saved", at: outcome.at } : { kind: "here", offline: false },
        );
      case "stale":
        return reconcile(outcome);
      case "unreachable":
        dirtySince = Date.now();
        schedule(retry);
        retry = Math.min(retry * 2, RETRY.longest);
        return tell({ kind: "here", offline: true });
      case "refused":
        return tell({ kind: "failed", error: outcome.error });
    }
  }

  /** Somebody saved in between, most often oneself on another device: what does not touch goes together. */
  function reconcile({ theirs, revision: newer }: { theirs: Document; revision: number }): void {
    const result = options.merge(base, document, theirs);
    document = result.merged;
    base = theirs;
    revision = newer;
    conflicts = result.conflicts;
    options.keep(document, base, revision);
    if (conflicts.length === 0) schedule(0);
    tell(conflicts.length === 0 ? { kind: "here", offline: false } : { kind: "conflict" });
  }

  /** The server moved the document on by itself: its revision counts from here, what is unsent stays. */
  function meet(theirs: Document, newer: number): void {
    if (newer <= revision || inFlight !== null) return;
    if (document !== base) return reconcile({ theirs, revision: newer });
    document = theirs;
    base = theirs;
    revision = newer;
    tell();
  }

  /** The person has looked at every conflict; `chosen` is the document as it shall stand. */
  function resolve(chosen: Document): void {
    document = chosen;
    conflicts = [];
    options.keep(document, base, revision);
    tell({ kind: "here", offline: false });
    schedule(0);
  }

  if (document !== base) {
    state = { kind: "here", offline: false };
    snapshot = takeSnapshot();
    schedule(0);
  }

  return {
    change,
    flush,
    meet,
    resolve,
    snapshot: () => snapshot,
    isStopped: () => stopped,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** For good: nothing is taken or sent any more; what is not sent stays on the device. */
    stop: (): void => {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
      listeners.clear();
    },
  };
}

export type SaveLoop<Document, Conflict> = ReturnType<typeof createSaveLoop<Document, Conflict>>;
