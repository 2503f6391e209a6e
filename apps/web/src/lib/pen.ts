/**
 * One thing, several tabs, one pen: the tab that holds the lock writes, the others show what it writes. A tab that
 * wants to write asks; the writer puts its words in order and lets go.
 */
export type Standing<Shown> = {
  role: "asking" | "writer" | "follower";
  /** What the writer showed last; for a writer, what its predecessor left. Null where nothing was heard yet. */
  shown: Shown | null;
};

type Message<Shown> =
  | { kind: "shown"; shown: Shown }
  | { kind: "who-writes" }
  | { kind: "wants"; tab: string };

/** So long a tab waits before it says that it follows: the page that was here before may still be leaving. */
const BEFORE_FOLLOWING = 250;

/** So long the last words of a writer have to arrive before the lock goes on. */
const LAST_WORDS = 60;

export type Pen<Shown> = ReturnType<typeof createPen<Shown>>;

/** Stands in line for the pen called `name` and tells how one stands. */
export function createPen<Shown>(name: string, tell: (standing: Standing<Shown>) => void) {
  const tab = crypto.randomUUID();
  const channel = new BroadcastChannel(name);
  const closed = new AbortController();
  let standing: Standing<Shown> = { role: "asking", shown: null };
  let letGo: (() => void) | null = null;
  let queue = new AbortController();
  let beforeLettingGo: () => Promise<void> = async () => {};

  function become(next: Partial<Standing<Shown>>): void {
    standing = { ...standing, ...next };
    if (!closed.signal.aborted) tell(standing);
  }

  function hold(): Promise<true> {
    if (closed.signal.aborted) return Promise.resolve(true);
    become({ role: "writer" });
    return new Promise((resolve) => {
      letGo = () => resolve(true);
    });
  }

  async function stand(): Promise<void> {
    let patience = BEFORE_FOLLOWING;
    while (!closed.signal.aborted) {
      queue = new AbortController();
      const late = setTimeout(() => {
        become({ role: "follower" });
        send({ kind: "who-writes" });
      }, patience);
      const turn = () => {
        clearTimeout(late);
        return hold();
      };
      const { signal } = queue;
      const gotIt = await navigator.locks.request(name, { signal }, turn).catch(() => false);
      clearTimeout(late);
      letGo = null;
      // Locks are forbidden here, as where storage is: then this tab writes, and revisions guard.
      if (!gotIt && !signal.aborted) return become({ role: "writer" });
      patience = 0;
    }
  }

  function send(message: Message<Shown>): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel of one origin has no target
    if (!closed.signal.aborted) channel.postMessage(message);
  }

  channel.addEventListener("message", ({ data }: MessageEvent<Message<Shown>>) => {
    if (data.kind === "shown") {
      if (standing.role !== "writer") become({ shown: data.shown });
    } else if (data.kind === "who-writes") {
      if (standing.role === "writer" && standing.shown !== null) {
        send({ kind: "shown", shown: standing.shown });
      }
    } else if (standing.role === "writer") {
      void beforeLettingGo()
        .catch(() => undefined)
        .then(() => setTimeout(() => letGo?.(), LAST_WORDS));
    } else if (data.tab !== tab) {
      // Another tab asked first: let it pass.
      queue.abort();
    }
  });
  void stand();

  return {
    /** The writer's words, for the tabs that follow. */
    show(shown: Shown): void {
      if (standing.role !== "writer") return;
      standing = { ...standing, shown };
      send({ kind: "shown", shown });
    },
    /** Asks the writer for the pen. */
    want: (): void => send({ kind: "wants", tab }),
    /** What has to be done before another tab writes. */
    lettingGo(act: () => Promise<void>): void {
      beforeLettingGo = act;
    },
    close(): void {
      closed.abort();
      queue.abort();
      letGo?.();
      channel.close();
    },
  };
}

/** Where a browser has no locks (an address without https), every tab writes and the server's revisions guard. */
export function canShareAPen(): boolean {
  return "locks" in navigator && typeof BroadcastChannel !== "undefined";
}
