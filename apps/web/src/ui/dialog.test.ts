// @vitest-environment happy-dom
import { act, createElement, useState, type ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Dialog } from "./dialog.tsx";
import { TextField } from "./text-field.tsx";
import { uiWords } from "./words.ts";

let root: Root;
let place: HTMLElement;
const onClose = vi.fn();

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  place = document.body.appendChild(document.createElement("main"));
  root = createRoot(place);
  onClose.mockClear();
});

afterEach(() => {
  act(() => root.unmount());
  place.remove();
  vi.unstubAllGlobals();
});

function Words({ kind }: { kind: string }) {
  const [value, setValue] = useState("");
  return createElement(TextField, {
    label: "Place",
    type: kind,
    value,
    onChange: (event) => setValue(event.target.value),
  });
}

const open = (children: ReactNode, keepsWords = false) => {
  const props = { title: "Plan", onClose, keepsWords, children };
  act(() => root.render(createElement(Dialog, props)));
};

const type = (words: string) =>
  act(() => {
    const input = document.querySelector("input") as HTMLInputElement;
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, words);
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });

const escape = () =>
  act(() => {
    const key = new KeyboardEvent("keydown", { key: "Escape", bubbles: true });
    document.querySelector("input")?.dispatchEvent(key);
  });

const asks = () => document.body.textContent?.includes(uiWords.dropWords);

test("Escape closes a window in which nothing was written", () => {
  open(createElement(Words, { kind: "text" }));
  escape();
  expect(onClose).toHaveBeenCalledOnce();
});

test("Escape asks before it drops words, and again after more were written", () => {
  open(createElement(Words, { kind: "text" }));
  type("Harbour House");
  escape();
  expect([asks(), onClose.mock.calls.length]).toEqual([true, 0]);
  type("Harbour House, room 3");
  expect(asks()).toBe(false);
  escape();
  expect(onClose).not.toHaveBeenCalled();
  escape();
  expect(onClose).toHaveBeenCalledOnce();
});

test("Escape asks nothing where the words outlive the window, nor about a password", () => {
  open(createElement(Words, { kind: "text" }), true);
  type("Amara Nwosu");
  escape();
  expect(onClose).toHaveBeenCalledOnce();
  open(createElement(Words, { kind: "password" }));
  type("correct horse");
  escape();
  expect(onClose).toHaveBeenCalledTimes(2);
});
