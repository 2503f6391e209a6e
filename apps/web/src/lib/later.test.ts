// @vitest-environment happy-dom
import { act, createElement } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, expect, test, vi } from "vitest";
import { later } from "./later.ts";

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);

const place = document.createElement("div");
const root = createRoot(place);

afterEach(() => act(() => root.render(null)));

test("a part comes when it is wanted, and where it did not come, by asking again", async () => {
  const load = vi
    .fn<() => Promise<{ default: () => string }>>()
    .mockRejectedValueOnce(new Error("no network"))
    .mockResolvedValue({ default: () => "here" });
  const { usePart } = later<object>(load);
  let again = () => {};
  function Page({ wanted }: { wanted: boolean }) {
    const { Part, failed, tryAgain } = usePart(wanted);
    again = tryAgain;
    if (!wanted) return "not wanted";
    return Part === null ? (failed ? "failed" : "coming") : createElement(Part);
  }
  const draw = (wanted: boolean) => act(async () => root.render(createElement(Page, { wanted })));
  await draw(false);
  expect(load).not.toHaveBeenCalled();
  await draw(true);
  expect(place.textContent).toBe("failed");
  await act(async () => again());
  expect(place.textContent).toBe("here");
  await draw(false);
  await draw(true);
  expect(place.textContent).toBe("here");
  expect(load).toHaveBeenCalledTimes(2);
});

test("fetched beforehand it is there at once, and a failure beforehand says nothing", async () => {
  const load = vi
    .fn<() => Promise<{ default: () => string }>>()
    .mockRejectedValueOnce(new Error("no network"))
    .mockResolvedValue({ default: () => "here" });
  const { preload, usePart } = later<object>(load);
  await preload();
  await preload();
  function Page() {
    const { Part } = usePart(true);
    return Part === null ? "coming" : createElement(Part);
  }
  act(() => root.render(createElement(Page)));
  expect(place.textContent).toBe("here");
});
