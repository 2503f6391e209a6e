import { expect, test, vi } from "vitest";
import { aheadOf } from "./read-ahead.ts";

const page = { name: "a page" };
const load = () => Promise.resolve(page);

test("a page reads once somebody goes there", async () => {
  const read = vi.fn();
  aheadOf("enter", load, read);
  await vi.waitFor(() => expect(read).toHaveBeenCalledWith(page));
});

test("what is merely pointed at is not read", async () => {
  const read = vi.fn();
  aheadOf("preload", load, read);
  await Promise.resolve();
  expect(read).not.toHaveBeenCalled();
});

test("code that cannot be fetched is the page's to tell", async () => {
  const read = vi.fn();
  const gone = vi.fn(() => Promise.reject(new Error("gone")));
  aheadOf("enter", gone, read);
  await vi.waitFor(() => expect(gone).toHaveBeenCalled());
  expect(read).not.toHaveBeenCalled();
});
