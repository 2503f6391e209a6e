/** What the tabs of one browser tell each other about the person at work. */
export type TabMessage =
  | { kind: "signed-in"; userId: string }
  | { kind: "signed-out" }
  | { kind: "active"; at: number };

const NAME = "evenhand.tabs";

let channel: BroadcastChannel | null = null;

export function tellTabs(message: TabMessage): void {
  open()?.postMessage(message);
}

/** Hears the other tabs, never itself. Gives the function that stops listening. */
export function hearTabs(heard: (message: TabMessage) => void): () => void {
  const listener = ({ data }: MessageEvent<TabMessage>) => heard(data);
  const opened = open();
  opened?.addEventListener("message", listener);
  return () => opened?.removeEventListener("message", listener);
}

function open(): BroadcastChannel | null {
  if (typeof BroadcastChannel === "undefined") return null;
  channel ??= new BroadcastChannel(NAME);
  return channel;
}
