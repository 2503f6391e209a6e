import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyChanges, changesBetween, type Change } from "./document-change.ts";
import { sameJson, type Json } from "./document-tree.ts";

const scalar = fc.constantFrom<Json>(null, true, 0, 1, "", "a", "b");
const key = fc.constantFrom("a", "b", "c", "d", "e");
const item = fc.record({ id: key, text: scalar });
const known = fc.uniqueArray(item, { selector: ({ id }) => id, maxLength: 5 });
const unknown = fc.array(fc.oneof(scalar, item), { maxLength: 4 });

/** Records that hold known things, lists that are one value, and fields that come and go. */
const document: fc.Arbitrary<Json> = fc.record(
  { things: known, words: fc.uniqueArray(key), anything: unknown, deep: item, value: scalar },
  { requiredKeys: ["things", "words", "anything"] },
);

describe("changesBetween and applyChanges", () => {
  it("lead from any document to any other, without a misfit", () => {
    fc.assert(
      fc.property(document, document, (before, after) => {
        const { result, misfits } = applyChanges(before, changesBetween(before, after));
        expect(result).toEqual(after);
        expect(misfits).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("take a list in which a key stands twice as one value", () => {
    const before = { list: [{ id: "a" }, { id: "b" }] };
    const after = { list: [{ id: "a" }, { id: "a" }] };
    expect(changesBetween(before, after)).toEqual([
      { kind: "set", path: ["list"], was: before.list, now: after.list },
    ]);
  });

  it("leave items that an order does not name behind the neighbour they had", () => {
    const order: Change = { kind: "order", list: ["list"], was: ["a", "b"], now: ["b", "a"] };
    const { result } = applyChanges({ list: ["first", "a", "behind a", "b", "behind b"] }, [order]);
    expect(result).toEqual({ list: ["first", "b", "behind b", "a", "behind a"] });
  });
});

it("documents are the same whatever the order of their fields, and only with the same fields", () => {
  expect(sameJson({ a: 1, b: [1] }, { b: [1], a: 1 })).toBe(true);
  for (const [one, other] of [
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ a: 1, b: 2 }, { a: 1 }],
    [
      [1, 2],
      [2, 1],
    ],
    [[1], [1, 1]],
  ])
    expect(sameJson(one, other)).toBe(false);
});
