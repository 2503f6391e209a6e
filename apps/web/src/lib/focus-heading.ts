let stop = (): void => undefined;

/**
 * The page's heading takes the focus: now, or once its data have drawn it, unless the reader has moved on meanwhile.
 * `from`: where the focus was as the page came.
 */
export function focusHeading(from: Element | null): void {
  stop();
  const look = (): void => {
    const now = document.activeElement;
    const heading = document.querySelector("h1");
    const isHere = now === from || now === document.body;
    if (isHere && heading === null) return;
    stop();
    if (isHere) heading?.focus({ preventScroll: true });
  };
  const watch = new MutationObserver(look);
  stop = () => watch.disconnect();
  watch.observe(document.body, { childList: true, subtree: true });
  look();
}
