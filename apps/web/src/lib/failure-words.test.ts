import { expect, it } from "vitest";
import { ApiError, problemAt } from "./api-error.ts";
import { failureLine, failureWords } from "./failure-words.ts";

it("says what happened and what to do, and gives the request id to pass on", () => {
  const failure = failureWords(new ApiError(500, { code: "internal", requestId: "req-9" }));
  expect(failure.requestId).toBe("req-9");
  expect(failure.detail).toMatch(/request id/);
});

it("names the wait of a limit", () => {
  const limited = new ApiError(429, { code: "rate_limited", retryAfterSeconds: 42 });
  expect(failureLine(limited)).toContain("42 seconds");
});

it("passes on why the server refused, as a sentence", () => {
  const conflict = new ApiError(409, { code: "conflict", message: "this address is a member" });
  expect(failureWords(conflict).detail).toBe("This address is a member.");
});

it("says nothing of the inside of what is no refusal", () => {
  expect(failureLine(new TypeError("x is undefined"))).not.toContain("undefined");
});

it("words a field's problem by what is wanted", () => {
  const problems = [
    { path: "email", message: "", got: "text of 3 characters", want: "an e-mail address" },
  ];
  const error = new ApiError(422, { code: "invalid_input", problems });
  expect(problemAt(error, "email")).toBe("This needs an e-mail address.");
  expect(problemAt(error, "name")).toBeUndefined();
});
