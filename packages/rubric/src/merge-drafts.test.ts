import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editedCriteria, editedRubric, editedStages } from "./arbitrary-edits.ts";
import { sameJson } from "./document-tree.ts";
import { emptyScorecard } from "./empty-scorecard.ts";
import { mergeDrafts } from "./merge-drafts.ts";
import type { Rating } from "./scorecard.ts";
import { scorecardFor } from "./scorecard-form.ts";
import { occupationalTherapistBase as base } from "./starters/occupational-therapist/base.ts";

describe("mergeDrafts", () => {
  it("takes both edits where they do not touch, whichever side is mine", () => {
    fc.assert(
      fc.property(editedCriteria(base), editedStages(base), (one, other) => {
        const mine = mergeDrafts(base, one, other);
        expect(mine.conflicts).toEqual([]);
        expect(mine.merged).toEqual({ ...base, criteria: one.criteria, stages: other.stages });
        expect(mergeDrafts(base, other, one)).toEqual(mine);
      }),
      { numRuns: 100 },
    );
  });

  it("finds the same conflicts from both sides, and no difference without any", () => {
    fc.assert(
      fc.property(editedRubric(base, { max: 5 }), editedRubric(base, { max: 5 }), (one, other) => {
        const mine = mergeDrafts(base, one, other);
        const theirs = mergeDrafts(base, other, one);
        const paths = (merge: typeof mine) =>
          merge.conflicts.map(({ path }) => path.join("/")).sort();
        expect(paths(theirs)).toEqual(paths(mine));
        expect(mine.conflicts.length > 0 || sameJson(theirs.merged, mine.merged)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it("gives the only edit there is, and an edit both made once", () => {
    fc.assert(
      fc.property(editedRubric(base), (edit) => {
        for (const [mine, theirs] of [
          [edit, base],
          [base, edit],
          [edit, structuredClone(edit)],
        ] as const)
          expect(mergeDrafts(base, mine, theirs)).toEqual({ merged: edit, conflicts: [] });
      }),
      { numRuns: 50 },
    );
  });

  it("asks about a value that both changed, and keeps mine until then", () => {
    const start = { list: [{ id: "a", text: "one" }] };
    const mine = { list: [{ id: "a", text: "two" }] };
    const theirs = { list: [{ id: "a", text: "three" }] };
    const { merged, conflicts } = mergeDrafts(start, mine, theirs);
    expect(merged).toEqual(mine);
    expect(conflicts).toEqual([
      {
        kind: "value",
        path: ["list", "a", "text"],
        base: "one",
        mine: "two",
        theirs: "three",
        sentence: "list / a / text: both edits changed it, each to something else.",
      },
    ]);
  });

  it("asks about an item that one side removed and the other changed", () => {
    const start = { list: [{ id: "a", text: "one" }] };
    const changed = { list: [{ id: "a", text: "two" }] };
    const [conflict] = mergeDrafts(start, { list: [] }, changed).conflicts;
    expect(conflict).toMatchObject({ kind: "removed", path: ["list", "a"], mine: undefined });
  });

  it("puts what both sides added at one place in the same order from both sides", () => {
    const start = { list: ["m"] };
    const one = { list: ["m", "x", "y"] };
    const other = { list: ["m", "b", "y", "x"] };
    const merged = mergeDrafts(start, one, other);
    expect(new Set(merged.merged.list)).toEqual(new Set(["m", "b", "x", "y"]));
    expect(mergeDrafts(start, other, one).merged).toEqual(merged.merged);
  });

  it("loses nothing where both sides added the same things, each behind the other", () => {
    const start = { list: ["z"] };
    const one = { list: ["z", "a", "b"] };
    const other = { list: ["z", "b", "a"] };
    const { merged } = mergeDrafts(start, one, other);
    expect(merged.list.toSorted()).toEqual(["a", "b", "z"]);
    expect(mergeDrafts(start, other, one).merged).toEqual(merged);
  });

  it("follows the side that put the list in another order, and adds the other's items", () => {
    const start = { list: ["a", "b", "c"] };
    const { merged, conflicts } = mergeDrafts(
      start,
      { list: ["c", "a", "b"] },
      { list: ["a", "new", "b", "c"] },
    );
    expect(merged.list).toEqual(["c", "a", "new", "b"]);
    expect(conflicts).toEqual([]);
    const both = mergeDrafts(start, { list: ["c", "a", "b"] }, { list: ["b", "a", "c"] });
    expect(both.conflicts.map(({ kind }) => kind)).toEqual(["order"]);
  });
});

describe("two devices on one card", () => {
  const made = scorecardFor(base, "case-scenario-discussion", "mid");
  if ("problems" in made) throw new Error(made.problems.join(" "));
  const start = emptyScorecard(made.form);
  const at = "2026-03-02T14:32:00Z";
  const entry = fc.record({
    which: fc.nat(start.ratings.length - 1),
    rating: fc.constantFrom<Rating>(1, 2, 3, 4, "not-observed"),
    told: fc.string({ maxLength: 12 }),
  });

  /** Ratings and evidence on criteria of one's own half of the card. */
  const filled = (half: 0 | 1, device: string) =>
    fc.array(entry, { maxLength: 6 }).map((entries) => {
      const draft = structuredClone(start);
      for (const [index, { which, rating, told }] of entries.entries()) {
        const place = draft.ratings[which];
        if (place === undefined || which % 2 !== half) continue;
        place.rating = rating;
        place.ratedAt = at;
        const fields = { didWhat: told, whatChanged: "", howVerified: "" };
        place.evidence.push({ id: `${device}-${index}`, ...fields, at });
      }
      return draft;
    });

  it("lose nothing, and agree whichever saves first", () => {
    fc.assert(
      fc.property(filled(0, "a"), filled(1, "b"), (one, other) => {
        const { merged, conflicts } = mergeDrafts(start, one, other);
        expect(conflicts).toEqual([]);
        expect(merged.ratings).toEqual(
          start.ratings.map((_, index) => (index % 2 === 0 ? one : other).ratings[index]),
        );
        expect(mergeDrafts(start, other, one).merged).toEqual(merged);
      }),
    );
  });

  it("keep both lines of evidence on one criterion", () => {
    fc.assert(
      fc.property(filled(0, "a"), filled(0, "b"), (one, other) => {
        const ids = ({ ratings }: typeof start) =>
          ratings.flatMap(({ evidence }) => evidence.map(({ id }) => id)).sort();
        const { merged } = mergeDrafts(start, one, other);
        expect(ids(merged)).toEqual([...ids(one), ...ids(other)].sort());
      }),
    );
  });
});
