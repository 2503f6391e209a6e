import { useSyncExternalStore } from "react";

/** A link is for the page that it opened: what came to one address is no secret of another. */
let held: { at: string; token: string } | null = null;

/** Takes the secret out of the address (`#…`) and off the address bar, so that it is in no history or screenshot. */
function take(): string | null {
  const found = location.hash.slice(1);
  if (found !== "") {
    held = { at: location.pathname, token: decodeURIComponent(found) };
    history.replaceState(history.state, "", location.pathname + location.search);
  }
  return held?.at === location.pathname ? held.token : null;
}

/** The secret part of the link that opened this page; `null` where the address had none. Kept in memory alone. */
export function useLinkToken(): string | null {
  return useSyncExternalStore(watch, take);
}

/** After a link is spent, nothing of it stays. */
export function forgetLinkToken(): void {
  held = null;
}

function watch(watcher: () => void): () => void {
  addEventListener("hashchange", watcher);
  return () => removeEventListener("hashchange", watcher);
}
