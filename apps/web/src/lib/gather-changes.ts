const GATHER_MS = 150;

/** A list of a thousand candidates is a thousand changes of one noun: they are told of once, a moment later. */
export function gatherChanges(tell: (changed: ReadonlySet<string>) => void) {
  const waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    add(change: string): void {
      waiting.add(change);
      timer ??= setTimeout(() => {
        timer = undefined;
        const changed = new Set(waiting);
        waiting.clear();
        tell(changed);
      }, GATHER_MS);
    },
    stop(): void {
      clearTimeout(timer);
    },
  };
}
