/**
 * A window or menu that closes gives the focus back in the next frame. On a busy device that may come before it takes
 * `inert` off the page, and focusing what is inert does nothing (adobe/react-spectrum#10610): then it is given back
 * as soon as the page is free, unless it has gone elsewhere meanwhile.
 */
export function letFocusComeBack(): void {
  document.addEventListener(
    "react-aria-focus-scope-restore",
    ({ target }) => restore(target),
    true,
  );
}

function restore(target: EventTarget | null): void {
  if (!(target instanceof HTMLElement) || target.closest("[inert]") === null) return;
  const watch = new MutationObserver(() => {
    if (target.closest("[inert]") !== null) return;
    watch.disconnect();
    if (document.activeElement === document.body) target.focus();
  });
  watch.observe(document.body, { attributeFilter: ["inert"], subtree: true });
}
