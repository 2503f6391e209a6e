// @vitest-environment happy-dom
import { act, createElement } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { forgetLinkToken, useLinkToken } from "./link-token.ts";

let root: Root;
let page: HTMLElement;

function Page() {
  return useLinkToken() ?? "no secret";
}

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  page = document.createElement("div");
  root = createRoot(page);
});
afterEach(async () => {
  await act(async () => root.unmount());
  forgetLinkToken();
  vi.unstubAllGlobals();
});

async function openAt(address: string): Promise<void> {
  history.replaceState(null, "", address);
  await act(async () => root.render(createElement(Page, { key: address })));
}

test("the secret is taken out of the address, and known to the page that it opened", async () => {
  await openAt("/new-password?why=x#the%2Dsecret");
  expect(page.textContent).toBe("the-secret");
  expect(location.href).toMatch(/\/new-password\?why=x$/);
});

test("what opened one page is no secret of another", async () => {
  await openAt("/invitation#the-secret");
  await openAt("/sign-in");
  expect(page.textContent).toBe("no secret");
  await openAt("/invitation");
  expect(page.textContent).toBe("the-secret");
});

test("after it is spent nothing of it stays", async () => {
  await openAt("/sign-in#the-secret");
  forgetLinkToken();
  await openAt("/sign-in");
  expect(page.textContent).toBe("no secret");
});
