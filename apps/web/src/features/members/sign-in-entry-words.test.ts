import { expect, it } from "vitest";
import type { SignInEntry } from "@evenhand/contract/profile";
import { howItHappened, wasRefused, whatHappened } from "./sign-in-entry-words.ts";

const entry: SignInEntry = {
  id: "01900000-0000-7000-8000-000000000000",
  at: "2026-11-26T08:00:00.000Z",
  action: "signed_in",
  method: "password",
  secondFactor: "app",
  device: "Firefox on Windows",
  address: "192.0.2.4",
};

it("says by what, with which browser and from where", () => {
  expect(howItHappened(entry)).toBe(
    "Password and code of the app · Firefox on Windows · 192.0.2.4",
  );
  expect(howItHappened({ ...entry, method: "link", secondFactor: null })).toBe(
    "Link in your mail · Firefox on Windows · 192.0.2.4",
  );
});

it("says nothing of what is not kept", () => {
  const byColleague = { ...entry, method: null, secondFactor: null, device: null, address: null };
  expect(howItHappened({ ...byColleague, action: "second_factor_taken_off" })).toBe("");
});

it("tells a refusal from what was let in", () => {
  expect([whatHappened(entry), wasRefused(entry)]).toEqual(["Signed in", false]);
  expect(wasRefused({ ...entry, action: "sign_in_refused" })).toBe(true);
  expect(wasRefused({ ...entry, action: "second_factor_refused" })).toBe(true);
});
