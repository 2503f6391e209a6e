import { expect, it } from "vitest";
import { ApiError } from "./api-error.ts";
import { createAttempt } from "./attempt.ts";

const body = { email: "a@b.example" };

it("keeps its key while nobody knows whether it arrived", () => {
  const attempt = createAttempt();
  const key = attempt.keyFor(body);
  attempt.settled(new ApiError(0, { code: "offline" }));
  expect(attempt.keyFor({ ...body })).toBe(key);
  attempt.settled(new ApiError(503, { code: "overloaded" }));
  expect(attempt.keyFor(body)).toBe(key);
  attempt.settled(new ApiError(409, { code: "idempotency_in_progress" }));
  expect(attempt.keyFor(body)).toBe(key);
});

it("starts a new one when something else is sent, or the server decided", () => {
  const attempt = createAttempt();
  const first = attempt.keyFor(body);
  const second = attempt.keyFor({ email: "c@d.example" });
  expect(second).not.toBe(first);
  attempt.settled(new ApiError(409, { code: "conflict" }));
  const third = attempt.keyFor({ email: "c@d.example" });
  expect(third).not.toBe(second);
  attempt.settled(null);
  expect(attempt.keyFor({ email: "c@d.example" })).not.toBe(third);
});
