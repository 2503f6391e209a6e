import { beforeEach, expect, test, vi } from "vitest";
import { ApiError } from "./api-error.ts";
import { askOrRecall } from "./recall.ts";
import { nowWorking } from "./sign-in-again.ts";

const kept = vi.hoisted(() => new Map<string, unknown>());

vi.mock("./kept-answers.ts", () => ({
  keptAnswers: {
    keepAnswer: async (key: string, answer: unknown) => void kept.set(key, answer),
    recallAnswer: async (key: string) =>
      kept.has(key) ? { answer: kept.get(key), at: "2026-01-01T09:00:00.000Z" } : null,
    dropAnswer: async (key: string) => void kept.delete(key),
  },
}));

const ines = { id: "ines", email: "ines@example.org", leavesNothing: false };

beforeEach(() => kept.clear());

test("what is read before it is known who works here is kept for them once it is", async () => {
  const { answer } = await askOrRecall("cards/1", () => Promise.resolve("a card"));
  expect(answer).toBe("a card");
  expect([...kept]).toEqual([]);
  nowWorking(ines);
  await vi.waitFor(() => expect([...kept]).toEqual([["ines/none/cards/1", "a card"]]));
});

test("without a network it is what was said last, and nothing of anybody on a shared computer", async () => {
  const offline = () => Promise.reject(new ApiError(0, { code: "offline" }));
  nowWorking(ines);
  kept.set("ines/none/cards/1", "a card");
  expect(await askOrRecall("cards/1", offline)).toEqual({
    answer: "a card",
    keptAt: "2026-01-01T09:00:00.000Z",
  });
  nowWorking({ ...ines, leavesNothing: true });
  await expect(askOrRecall("cards/1", offline)).rejects.toThrow(ApiError);
});
