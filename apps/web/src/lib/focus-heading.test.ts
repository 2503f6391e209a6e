// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { focusHeading } from "./focus-heading.ts";

afterEach(() => document.body.replaceChildren());

function draw(markup: string): void {
  document.body.innerHTML = markup;
}

const HEADING = '<h1 tabindex="-1">Noor Rahman</h1>';

test("A page that stands already is read from its heading on", () => {
  draw(HEADING);
  focusHeading(document.activeElement);
  expect(document.activeElement?.tagName).toBe("H1");
});

test("A page whose data are on their way is read from its heading once it is drawn", async () => {
  draw("<nav><a href='#'>Openings</a></nav><p>Loading</p>");
  document.querySelector("a")?.focus();
  focusHeading(document.activeElement);
  document.querySelector("p")?.replaceWith("Noor", " Rahman");
  await new Promise((resolve) => setTimeout(resolve));
  expect(document.activeElement?.tagName).toBe("A");
  document.body.insertAdjacentHTML("beforeend", HEADING);
  await vi.waitFor(() => expect(document.activeElement?.tagName).toBe("H1"));
});

test("Whoever has gone elsewhere meanwhile is left there", async () => {
  draw("<p>Loading</p><input>");
  focusHeading(document.activeElement);
  document.querySelector("input")?.focus();
  document.body.insertAdjacentHTML("beforeend", HEADING);
  await new Promise((resolve) => setTimeout(resolve));
  expect(document.activeElement?.tagName).toBe("INPUT");
});
