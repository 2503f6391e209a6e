import { afterEach, expect, test, vi } from "vitest";
import { createPen, type Pen, type Standing } from "./pen.ts";

type Tab = { pen: Pen<string>; now: () => Standing<string> };

const open: Tab[] = [];
let name = "";

function openTab(): Tab {
  let standing: Standing<string> = { role: "asking", shown: null };
  const pen = createPen<string>(name, (next) => {
    standing = next;
  });
  const tab = { pen, now: () => standing };
  open.push(tab);
  return tab;
}

const hasRole = (tab: Tab, role: Standing<string>["role"]) =>
  vi.waitFor(() => expect(tab.now().role).toBe(role), { timeout: 2_000, interval: 10 });
const sees = (tab: Tab, shown: string) =>
  vi.waitFor(() => expect(tab.now().shown).toBe(shown), { timeout: 2_000, interval: 10 });

async function writerAndFollower(): Promise<[Tab, Tab]> {
  name = `pen ${crypto.randomUUID()}`;
  const first = openTab();
  await hasRole(first, "writer");
  const second = openTab();
  await hasRole(second, "follower");
  return [first, second];
}

afterEach(() => {
  for (const { pen } of open.splice(0)) pen.close();
});

test("the first tab writes, and the second is shown what it writes, also what it wrote before", async () => {
  name = `pen ${crypto.randomUUID()}`;
  const first = openTab();
  await hasRole(first, "writer");
  first.pen.show("before");
  const second = openTab();
  await sees(second, "before");
  expect(second.now().role).toBe("follower");
  first.pen.show("after");
  await sees(second, "after");
});

test("who asks for the pen gets it, once the writer's words are in order, and with the last of them", async () => {
  const [first, second] = await writerAndFollower();
  const done: string[] = [];
  first.pen.lettingGo(async () => {
    await new Promise((resolve) => setTimeout(resolve, 30));
    first.pen.show("the last words");
    done.push(first.now().role);
  });
  second.pen.want();
  await hasRole(second, "writer");
  expect(done).toEqual(["writer"]);
  expect(second.now().shown).toBe("the last words");
  await hasRole(first, "follower");
  second.pen.show("from the second");
  await sees(first, "from the second");
});

test("a tab that fails to put its words in order lets go all the same", async () => {
  const [first, second] = await writerAndFollower();
  first.pen.lettingGo(() => Promise.reject(new Error("no network")));
  second.pen.want();
  await hasRole(first, "follower");
  expect(second.now().role).toBe("writer");
});

test("a tab that is closed leaves the pen to the next", async () => {
  const [first, second] = await writerAndFollower();
  first.pen.show("what was there");
  await sees(second, "what was there");
  first.pen.close();
  await hasRole(second, "writer");
  expect(second.now().shown).toBe("what was there");
});

test("of several that follow, the one that asks comes first", async () => {
  const [first, second] = await writerAndFollower();
  const third = openTab();
  await hasRole(third, "follower");
  third.pen.want();
  await hasRole(third, "writer");
  await hasRole(first, "follower");
  expect(second.now().role).toBe("follower");
});

test("a follower cannot show anything", async () => {
  const [first, second] = await writerAndFollower();
  second.pen.show("not mine to say");
  first.pen.show("the writer's");
  await sees(second, "the writer's");
  expect(first.now().shown).toBeNull();
});
