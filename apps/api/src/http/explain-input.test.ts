import * as z from "zod/mini";
import { expect, test } from "vitest";
import { explainIssues } from "./explain-input.ts";

const Person = z.strictObject({
  id: z.uuid(),
  phone: z.nullable(z.string()),
  manager: z.nullable(z.uuid()),
  note: z.optional(z.nullable(z.string())),
});
const Link = z.url().check(z.regex(/^https:\/\//, "an address that starts with https://"));
const Input = z.strictObject({
  people: z.array(Person),
  change: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("excuse"), reason: z.string() }),
    z.strictObject({ kind: z.literal("expect_again") }),
  ]),
});

function explain(input: unknown): string[] {
  const result = Input.safeParse(input);
  if (result.success) throw new Error("this was to be refused");
  return explainIssues(result.error.issues, input, Input).map(({ message }) => message);
}

test("what is wanted says its form, and that null would do where it would", () => {
  const input = { people: [{ note: 3 }], change: { kind: "expect_again" } };
  expect(explain(input)).toEqual([
    "people.0.id: got nothing, want an id (a UUID).",
    "people.0.phone: got nothing, want text, or null.",
    "people.0.manager: got nothing, want an id (a UUID), or null.",
    "people.0.note: got the number 3, want text, or null.",
  ]);
});

test("a shape that hangs on one word names the words", () => {
  expect(explain({ people: [], change: { kind: "sack" } })).toEqual([
    "change.kind: got text of 4 characters, want one of excuse, expect_again.",
  ]);
});

test("a pattern is told in the words of its shape, and one possible value as itself", () => {
  const Shape = z.strictObject({ link: Link, format: z.literal(1) });
  const input = { link: "http://example.org", format: 2 };
  const { issues } = Shape.safeParse(input).error ?? { issues: [] };
  expect(explainIssues(issues, input, Shape).map(({ want }) => want)).toEqual([
    "an address that starts with https://",
    "1",
  ]);
});

test("inside such a shape the kind alone is told", () => {
  expect(explain({ people: [], change: { kind: "excuse" } })).toEqual([
    "change.reason: got nothing, want text.",
  ]);
});

test("what was typed is never echoed", () => {
  const secret = "told us of an illness";
  const said = explain({ people: [{ id: secret }], change: secret, [secret.slice(0, 4)]: secret });
  expect(said.join(" ")).not.toContain(secret);
});
