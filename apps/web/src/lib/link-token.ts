import { useSyncExternalStore } from "react";

let token: string | null = null;

/** Takes the secret out of the address (`#…`) and off the address bar, so that it is in no history or screenshot. */
function take(): string | null {
  const found = location.hash.slice(1);
  if (found !== "") {
    token = decodeURIComponent(found);
    history.replaceState(history.state, "", location.pathname + location.search);
  }
  return token;
}

/** The secret part of the link that opened this page; `null` where the address had none. Kept in memory alone. */
export function useLinkToken(): string | null {
  return useSyncExternalStore(watch, take);
}

/** After a link is spent, nothing of it stays. */
export function forgetLinkToken(): void {
  token = null;
}

function watch(watcher: () => void): () => void {
  addEventListener("hashchange", watcher);
  return () => removeEventListener("hashchange", watcher);
}
