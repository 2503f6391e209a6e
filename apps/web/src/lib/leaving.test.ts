import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { askBeforeLeaving, sendWhenLeaving } from "./leaving.ts";

let page: EventTarget;
let document: EventTarget;

beforeEach(() => {
  page = new EventTarget();
  document = new EventTarget();
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
  vi.stubGlobal("removeEventListener", page.removeEventListener.bind(page));
  vi.stubGlobal("document", document);
});
afterEach(() => void vi.unstubAllGlobals());

it("sends at every sign of leaving, and no more once it is stopped", () => {
  const send = vi.fn<() => void>();
  const stop = sendWhenLeaving(send);
  const leave = () => {
    for (const name of ["blur", "pagehide", "online"]) page.dispatchEvent(new Event(name));
    document.dispatchEvent(new Event("visibilitychange"));
  };
  leave();
  expect(send).toHaveBeenCalledTimes(4);
  stop();
  leave();
  expect(send).toHaveBeenCalledTimes(4);
});

it("has the browser ask only where that is wanted at the moment, and no more once it is stopped", () => {
  let isWanted = true;
  const stop = askBeforeLeaving(() => isWanted);
  const isAskedAbout = () => !page.dispatchEvent(new Event("beforeunload", { cancelable: true }));
  expect(isAskedAbout()).toBe(true);
  isWanted = false;
  expect(isAskedAbout()).toBe(false);
  isWanted = true;
  stop();
  expect(isAskedAbout()).toBe(false);
});
