import type { ChangeEvent } from "@evenhand/contract/events";
import { gatherChanges } from "./gather-changes.ts";

/**
 * A change of one noun; `all`: the stream was interrupted and anything may have changed meanwhile; `refused`: the
 * server would not open it, so this person may have been signed out or left the organisation.
 */
type LiveChange = ChangeEvent | "all" | "refused";

const RETRY_MS = [2_000, 5_000, 15_000, 60_000];

/**
 * Hears of changes in one organisation. The tabs of a browser share one stream: the tab that holds the lock reads it
 * and passes on what it hears; when that tab goes, the next one takes over. Nouns are told in bunches, a moment after
 * the first of them. Gives the function that stops.
 */
export function followChanges(
  organisationId: string,
  told: (changed: ReadonlySet<string>) => void,
): () => void {
  const gather = gatherChanges(told);
  const heard = (change: LiveChange) =>
    gather.add(typeof change === "string" ? change : change.noun);
  const name = `evenhand.events.${organisationId}`;
  const stop = new AbortController();
  const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(name);
  channel?.addEventListener("message", ({ data }: MessageEvent<LiveChange>) => heard(data));
  const tell = (change: LiveChange) => {
    heard(change);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target origin
    channel?.postMessage(change);
  };
  const lead = () => readStream(organisationId, tell, stop.signal);
  // Locks need a secure context: without one each tab reads for itself.
  if (channel === null || !("locks" in navigator))
    void readStream(organisationId, heard, stop.signal);
  else navigator.locks.request(name, { signal: stop.signal }, lead).catch(() => undefined);
  return () => {
    stop.abort();
    channel?.close();
    gather.stop();
  };
}

/** Reads until stopped; the promise holds the lock. */
function readStream(
  organisationId: string,
  tell: (change: LiveChange) => void,
  stop: AbortSignal,
): Promise<void> {
  const address = `/api/events?organisation=${encodeURIComponent(organisationId)}`;
  let source: EventSource | null = null;
  let failures = 0;
  let everOpen = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const open = () => {
    source = new EventSource(address);
    source.addEventListener("open", () => {
      failures = 0;
      if (everOpen) tell("all");
      everOpen = true;
    });
    source.addEventListener("change", ({ data }: MessageEvent<string>) => {
      const change = parseChange(data);
      if (change !== null) tell(change);
    });
    source.addEventListener("error", () => {
      // The browser reconnects by itself unless it was refused.
      if (source?.readyState !== EventSource.CLOSED) return;
      tell("refused");
      timer = setTimeout(open, RETRY_MS[Math.min(failures, RETRY_MS.length - 1)]);
      failures += 1;
    });
  };

  return new Promise((resolve) => {
    stop.addEventListener("abort", () => {
      clearTimeout(timer);
      source?.close();
      resolve();
    });
    open();
  });
}

export function parseChange(data: string): ChangeEvent | null {
  try {
    const change = JSON.parse(data) as unknown;
    const fits =
      typeof change === "object" && change !== null && "noun" in change && "id" in change;
    return fits ? (change as ChangeEvent) : null;
  } catch {
    return null;
  }
}
