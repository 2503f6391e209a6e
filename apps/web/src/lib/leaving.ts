const EVENTS = ["blur", "pagehide", "online"] as const;

/** Calls `send` on blur, when hidden and when leaving, and when the network may be back; until the answer is called. */
export function sendWhenLeaving(send: () => void): () => void {
  for (const name of EVENTS) addEventListener(name, send);
  document.addEventListener("visibilitychange", send);
  return () => {
    for (const name of EVENTS) removeEventListener(name, send);
    document.removeEventListener("visibilitychange", send);
  };
}

/** Has the browser ask before the page is left, where that is wanted at that moment; until the answer is called. */
export function askBeforeLeaving(isWanted: () => boolean = () => true): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    if (isWanted()) event.preventDefault();
  };
  addEventListener("beforeunload", ask);
  return () => removeEventListener("beforeunload", ask);
}
