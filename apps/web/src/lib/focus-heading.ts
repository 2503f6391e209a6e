let stop = (): void => undefined;

/** The page's heading takes the focus: now, or once its data have drawn it, unless the reader has moved on meanwhile. */
export function focusHeading(): void {
  stop();
  const { activeElement, body } = document;
  const look = (): void => {
    const heading = document.querySelector("h1");
    const isElsewhere = ![activeElement, body].includes(document.activeElement);
    if (heading === null && !isElsewhere) return;
    stop();
    if (!isElsewhere) heading?.focus({ preventScroll: true });
  };
  const watch = new MutationObserver(look);
  stop = () => watch.disconnect();
  watch.observe(body, { childList: true, subtree: true });
  look();
}
