import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createSaveLoop, type SaveOutcome } from "./save-loop.ts";

type Doc = { a: string; b: string };
type Conflict = keyof Doc;

function merge(base: Doc, mine: Doc, theirs: Doc) {
  const merged = { ...mine };
  const conflicts: Conflict[] = [];
  for (const key of ["a", "b"] as const) {
    if (mine[key] === base[key]) merged[key] = theirs[key];
    else if (theirs[key] !== base[key] && theirs[key] !== mine[key]) conflicts.push(key);
  }
  return { merged, conflicts };
}

function setUp(outcomes: SaveOutcome<Doc>[], { takes = 0 }: { takes?: number } = {}) {
  const sent: { document: Doc; revision: number }[] = [];
  const kept: Doc[] = [];
  const drop = vi.fn<() => void>();
  const base = { a: "", b: "" };
  const loop = createSaveLoop<Doc, Conflict>({
    document: base,
    base,
    revision: 1,
    savedAt: null,
    send: async (document, revision) => {
      sent.push({ document, revision });
      if (takes > 0) await new Promise((resolve) => setTimeout(resolve, takes));
      return (
        outcomes.shift() ?? { kind: "saved", revision: revision + 1, at: "2026-01-01T10:00:00Z" }
      );
    },
    keep: (document) => void kept.push(document),
    drop,
    merge,
  });
  return { loop, sent, kept, drop };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("the save loop", () => {
  test("keeps a change on the device at once and sends it after its pause", async () => {
    const { loop, sent, kept, drop } = setUp([]);
    loop.change({ a: "x", b: "" }, "choice");
    expect(kept).toEqual([{ a: "x", b: "" }]);
    expect(sent).toEqual([]);
    expect(loop.snapshot()).toMatchObject({
      state: { kind: "here", offline: false },
      isSafe: false,
    });
    await vi.advanceTimersByTimeAsync(150);
    expect(sent).toEqual([{ document: { a: "x", b: "" }, revision: 1 }]);
    expect(loop.snapshot()).toMatchObject({ state: { kind: "saved" }, revision: 2, isSafe: true });
    expect(drop).toHaveBeenCalledOnce();
  });

  test("does not say saved of what an earlier visit left unsent", async () => {
    const sent: Doc[] = [];
    const loop = createSaveLoop<Doc, Conflict>({
      document: { a: "left", b: "" },
      base: { a: "", b: "" },
      revision: 1,
      savedAt: "2026-01-01T10:00:00Z",
      send: async (document) => {
        sent.push(document);
        return { kind: "saved", revision: 2, at: "2026-01-01T10:00:01Z" };
      },
      keep: () => undefined,
      drop: () => undefined,
      merge,
    });
    expect(loop.snapshot()).toMatchObject({ state: { kind: "here" }, isSafe: false });
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual([{ a: "left", b: "" }]);
    expect(loop.snapshot()).toMatchObject({ state: { kind: "saved" }, isSafe: true });
  });

  test("steady typing is sent every five seconds at the latest", async () => {
    const { loop, sent } = setUp([]);
    for (let second = 0; second < 6; second += 0.5) {
      loop.change({ a: `${second}`, b: "" }, "typing");
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(sent.length).toBeGreaterThanOrEqual(1);
  });

  test("one request at a time; what came meanwhile follows", async () => {
    const { loop, sent } = setUp([]);
    loop.change({ a: "1", b: "" }, "choice");
    await vi.advanceTimersByTimeAsync(150);
    loop.change({ a: "2", b: "" }, "choice");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent.map(({ document, revision }) => [document.a, revision])).toEqual([
      ["1", 1],
      ["2", 2],
    ]);
  });

  test("without a server the words stay here and are tried again", async () => {
    const { loop, sent, drop } = setUp([{ kind: "unreachable" }, { kind: "unreachable" }]);
    loop.change({ a: "x", b: "" }, "choice");
    await vi.advanceTimersByTimeAsync(150);
    expect(loop.snapshot().state).toEqual({ kind: "here", offline: true });
    await vi.advanceTimersByTimeAsync(2_000 + 4_000);
    expect(sent).toHaveLength(3);
    expect(loop.snapshot().isSafe).toBe(true);
    expect(drop).toHaveBeenCalledOnce();
  });

  test("a refusal drops nothing", async () => {
    const { loop, drop } = setUp([{ kind: "refused", error: new Error("no") }]);
    loop.change({ a: "x", b: "" }, "choice");
    await vi.advanceTimersByTimeAsync(150);
    expect(loop.snapshot()).toMatchObject({
      state: { kind: "failed" },
      document: { a: "x" },
      isSafe: false,
    });
    expect(drop).not.toHaveBeenCalled();
  });

  test("two devices: what does not touch goes together", async () => {
    const { loop, sent } = setUp([{ kind: "stale", revision: 7, theirs: { a: "", b: "theirs" } }]);
    loop.change({ a: "mine", b: "" }, "choice");
    await vi.advanceTimersByTimeAsync(200);
    expect(sent.at(-1)).toEqual({ document: { a: "mine", b: "theirs" }, revision: 7 });
    expect(loop.snapshot().isSafe).toBe(true);
  });

  test("two devices: what touches waits for the person, and nothing is sent meanwhile", async () => {
    const { loop, sent } = setUp([{ kind: "stale", revision: 7, theirs: { a: "theirs", b: "" } }]);
    loop.change({ a: "mine", b: "" }, "choice");
    await vi.advanceTimersByTimeAsync(200);
    expect(loop.snapshot()).toMatchObject({
      state: { kind: "conflict" },
      conflicts: ["a"],
      document: { a: "mine" },
    });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    loop.resolve({ a: "mine and theirs", b: "" });
    await vi.advanceTimersByTimeAsync(10);
    expect(sent.at(-1)).toEqual({ document: { a: "mine and theirs", b: "" }, revision: 7 });
  });
});

describe("the save loop, further", () => {
  test("without a server, typing goes on saying that it is offline and does not knock with each letter", async () => {
    const { loop, sent } = setUp(Array.from({ length: 20 }, () => ({ kind: "unreachable" })));
    loop.change({ a: "x", b: "" }, "typing");
    await vi.advanceTimersByTimeAsync(800);
    for (let letter = 0; letter < 60; letter += 1) {
      loop.change({ a: `x${letter}`, b: "" }, "typing");
      expect(loop.snapshot().state).toEqual({ kind: "here", offline: true });
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(sent.length).toBeLessThanOrEqual(4);
  });

  test("flush waits for what is on its way and then sends the rest", async () => {
    const { loop, sent } = setUp([]);
    loop.change({ a: "1", b: "" }, "choice");
    const first = loop.flush();
    loop.change({ a: "2", b: "" }, "choice");
    await Promise.all([first, loop.flush()]);
    expect(sent.map(({ document }) => document.a)).toEqual(["1", "2"]);
    expect(loop.snapshot()).toMatchObject({ isSafe: true, revision: 3 });
  });

  test("of several that flush while something is on its way, each is done once all is there", async () => {
    const { loop, sent } = setUp([], { takes: 50 });
    loop.change({ a: "1", b: "" }, "choice");
    void loop.flush();
    loop.change({ a: "2", b: "" }, "choice");
    const safe = [loop.flush(), loop.flush(), loop.flush()].map((flushed) =>
      flushed.then(() => loop.snapshot().isSafe),
    );
    await vi.advanceTimersByTimeAsync(100);
    expect(await Promise.all(safe)).toEqual([true, true, true]);
    expect(sent.map(({ document }) => document.a)).toEqual(["1", "2"]);
  });

  test("a step of the server's own is met without a request where nothing waits", async () => {
    const { loop, sent } = setUp([]);
    loop.meet({ a: "", b: "sealed" }, 5);
    expect(loop.snapshot()).toMatchObject({
      document: { b: "sealed" },
      revision: 5,
      isSafe: true,
      state: { kind: "saved" },
    });
    loop.meet({ a: "", b: "older" }, 4);
    expect(loop.snapshot().document.b).toBe("sealed");
    expect(sent).toEqual([]);
  });

  test("a step of the server's own is merged where something waits, and the rest is sent", async () => {
    const { loop, sent } = setUp([]);
    loop.change({ a: "mine", b: "" }, "typing");
    loop.meet({ a: "", b: "sealed" }, 5);
    await vi.advanceTimersByTimeAsync(10);
    expect(sent).toEqual([{ document: { a: "mine", b: "sealed" }, revision: 5 }]);
  });
});
