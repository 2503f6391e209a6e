import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { chooseTheme, readTheme } from "./theme.ts";

const script = readFileSync(join(import.meta.dirname, "../../public/theme.js"), "utf8");
const stored = new Map<string, string>();
const storage = {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, value: string) => void stored.set(key, value),
  removeItem: (key: string) => void stored.delete(key),
};
const page = () => ({ documentElement: { dataset: {} as Record<string, string> } });
let document = page();

beforeEach(() => {
  stored.clear();
  document = page();
  vi.stubGlobal("localStorage", storage);
  vi.stubGlobal("document", document);
});

afterEach(() => vi.unstubAllGlobals());

function firstPaint(localStorage: unknown = storage): Record<string, string> {
  const fresh = page();
  runInNewContext(script, { localStorage, document: fresh });
  return fresh.documentElement.dataset;
}

it.each(["light", "dark"] as const)("keeps %s over a reload, before the first paint", (theme) => {
  chooseTheme(theme);
  expect(document.documentElement.dataset["theme"]).toBe(theme);
  expect(readTheme()).toBe(theme);
  expect(firstPaint()).toEqual({ theme });
});

it("follows the system when asked to, and leaves nothing behind", () => {
  chooseTheme("dark");
  chooseTheme("system");
  expect(document.documentElement.dataset).toEqual({});
  expect(stored.size).toBe(0);
  expect(firstPaint()).toEqual({});
});

it("takes no word for a theme that is none", () => {
  stored.set("evenhand.theme", "neon");
  expect(readTheme()).toBe("system");
  expect(firstPaint()).toEqual({});
});

it("paints without storage", () => {
  const blocked = {
    getItem() {
      throw new Error("blocked");
    },
  };
  expect(firstPaint(blocked)).toEqual({});
});
