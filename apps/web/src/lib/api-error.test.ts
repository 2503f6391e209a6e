import { expect, test } from "vitest";
import { ApiError, isToldAt, problemAt } from "./api-error.ts";

const refused = (...paths: string[]) =>
  new ApiError(422, {
    code: "invalid_input",
    problems: paths.map((path) => ({ path, message: "no name", got: "nothing", want: "a name" })),
  });

test("a problem is told at its field, wherever the field stands in the body", () => {
  expect(problemAt(refused("you.name"), "name")).toBe("This needs a name.");
  expect(problemAt(refused("you.name"), "email")).toBeUndefined();
  expect(problemAt(new Error("no"), "name")).toBeUndefined();
});

test("the foot of a form has nothing to add where every problem is told at a field of it", () => {
  expect(isToldAt(refused("name", "you.email"), ["name", "email"])).toBe(true);
  expect(isToldAt(refused("name", "panel.0.memberId"), ["name"])).toBe(false);
  expect(isToldAt(new ApiError(409, { code: "conflict" }), ["name"])).toBe(false);
  expect(isToldAt(new Error("no"), ["name"])).toBe(false);
});
