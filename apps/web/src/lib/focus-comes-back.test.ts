// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { letFocusComeBack } from "./focus-comes-back.ts";

let page: HTMLElement;
let opener: HTMLButtonElement;

const turn = () => new Promise((resolve) => setTimeout(resolve));

/** As the component library does it; it then calls `focus`, which does nothing in what is inert. */
const restore = () =>
  opener.dispatchEvent(new CustomEvent("react-aria-focus-scope-restore", { bubbles: true }));

beforeAll(() => letFocusComeBack());

beforeEach(() => {
  page = document.body.appendChild(document.createElement("main"));
  page.innerHTML = "<button>Plan</button><input>";
  opener = page.querySelector("button") as HTMLButtonElement;
  page.setAttribute("inert", "");
});

afterEach(() => page.remove());

test("A page that is still inert gets its focus back once it is free", async () => {
  restore();
  await turn();
  expect(document.activeElement).toBe(document.body);
  page.removeAttribute("inert");
  await turn();
  expect(document.activeElement).toBe(opener);
});

test("A focus that has gone elsewhere meanwhile stays there", async () => {
  restore();
  page.removeAttribute("inert");
  page.querySelector("input")?.focus();
  await turn();
  expect(document.activeElement).toBe(page.querySelector("input"));
});

test("A page that is free already is left to the library", async () => {
  page.removeAttribute("inert");
  restore();
  page.setAttribute("inert", "");
  page.removeAttribute("inert");
  await turn();
  expect(document.activeElement).toBe(document.body);
});
