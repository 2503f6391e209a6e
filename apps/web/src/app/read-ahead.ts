/**
 * What a page reads is asked for as soon as its code is there, beside who is signed in instead of after it. Only once
 * somebody goes there: a card that is merely pointed at must not count as read.
 */
export function aheadOf<Page>(
  cause: "preload" | "enter" | "stay",
  load: () => Promise<Page>,
  read: (page: Page) => void,
): void {
  // Where the code cannot be fetched, the page itself says so.
  if (cause !== "preload") load().then(read, () => undefined);
}
