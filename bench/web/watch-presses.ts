declare global {
  interface Window {
    /** Of every key: how long until what it changed was drawn. */
    painted: number[];
    /** Of every draft written to the device: how long after the last key it was there. */
    kept: number[];
  }
}

/**
 * Runs in the page. A frame is drawn when a message arrives that was posted from its callback. A browser that was idle
 * draws at once after a key, so that there is no wait for the screen's tick in it.
 */
export function watchPresses(): void {
  window.painted = [];
  window.kept = [];
  let pressed = 0;
  addEventListener(
    "keydown",
    ({ timeStamp }) => {
      pressed = timeStamp;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener("message", () => window.painted.push(performance.now() - timeStamp));
        port1.start();
        port2.postMessage(null);
      });
    },
    { capture: true },
  );
  const stores = IDBObjectStore.prototype as unknown as { put: (...given: unknown[]) => unknown };
  stores.put = new Proxy(stores.put, {
    apply(put, store: IDBObjectStore, given) {
      const since = pressed;
      if (store.transaction.db.name === "evenhand-drafts")
        store.transaction.addEventListener("complete", () =>
          window.kept.push(performance.now() - since),
        );
      return Reflect.apply(put, store, given);
    },
  });
}
