/** What a press cost, in milliseconds. */
export type Press = {
  /** Until what it changed was painted. */
  painted: number;
  /** Of that, without the wait for the next tick of the screen: the work. */
  worked: number;
};

declare global {
  interface Window {
    presses: Press[];
    /** Of every draft written to the device: how long after the last press it was there. */
    kept: number[];
  }
}

/**
 * Runs in the page. A press is painted when a message posted from the frame's callback arrives: the browser has drawn
 * the frame by then. The same way tells when the press itself has been worked off.
 */
export function watchPresses(): void {
  window.presses = [];
  window.kept = [];
  let last = 0;
  const soon = (then: () => void) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", then);
    port1.start();
    port2.postMessage(null);
  };
  addEventListener(
    "keydown",
    ({ timeStamp }) => {
      last = timeStamp;
      let handled = 0;
      soon(() => (handled = performance.now()));
      requestAnimationFrame(() => {
        const frame = performance.now();
        soon(() => {
          const now = performance.now();
          const waited = handled === 0 ? 0 : Math.max(0, frame - handled);
          window.presses.push({ painted: now - timeStamp, worked: now - timeStamp - waited });
        });
      });
    },
    { capture: true },
  );
  const stores = IDBObjectStore.prototype as unknown as { put: (...given: unknown[]) => unknown };
  stores.put = new Proxy(stores.put, {
    apply(put, store: IDBObjectStore, given) {
      const pressed = last;
      if (store.transaction.db.name === "evenhand-drafts")
        store.transaction.addEventListener("complete", () =>
          window.kept.push(performance.now() - pressed),
        );
      return Reflect.apply(put, store, given);
    },
  });
}
