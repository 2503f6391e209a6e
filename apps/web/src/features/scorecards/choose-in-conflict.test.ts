import type { MergeConflict, ScorecardDraft } from "@evenhand/rubric";
import { describe, expect, test } from "vitest";
import { canBeBoth, chooseAll, type Side } from "./choose-in-conflict.ts";
import { placeInWords, sideInWords } from "./conflict-words.ts";
import { applyEdit, type DraftEdit } from "./draft-edits.ts";
import { mergeCards } from "./merge-cards.ts";
import { newEvidence } from "./new-evidence.ts";
import { sampleDraft, sampleForm } from "./sample-card.testing.ts";

const form = sampleForm();
const base = sampleDraft(form);
const criterion = form.criteria[0]?.id ?? "";
const LAPTOP = "2026-03-02T10:00:00.000Z";
const PHONE = "2026-03-02T10:05:00.000Z";

function merged(mine: DraftEdit[], theirs: DraftEdit[], from: ScorecardDraft = base) {
  const apply = (edits: DraftEdit[], at: string) =>
    edits.reduce((draft, edit) => applyEdit(draft, edit, at), from);
  return mergeCards(from, apply(mine, LAPTOP), apply(theirs, PHONE));
}

function decided(
  { merged: draft, conflicts }: ReturnType<typeof merged>,
  choose: (conflict: MergeConflict) => Side,
): ScorecardDraft {
  return chooseAll(draft, conflicts, new Map(conflicts.map((one) => [one, choose(one)])));
}

const rate = (rating: number): DraftEdit => ({ kind: "rate", criterion, rating });

describe("two devices", () => {
  test("a rating goes with the time of the one that was chosen", () => {
    const both = merged([rate(4)], [rate(2)]);
    const shown = both.conflicts.filter(({ path }) => path.at(-1) === "rating");
    expect(shown).toHaveLength(1);
    expect(decided(both, () => "mine").ratings[0]).toMatchObject({ rating: 4, ratedAt: LAPTOP });
    expect(decided(both, () => "theirs").ratings[0]).toMatchObject({ rating: 2, ratedAt: PHONE });
  });

  test("ratings and choices are never both", () => {
    const { conflicts } = merged(
      [rate(4), { kind: "recommend", choice: "yes" }],
      [rate(2), { kind: "recommend", choice: "no" }],
    );
    expect(conflicts.filter(canBeBoth).map(({ path }) => path.at(-1))).not.toContain("rating");
    expect(conflicts.filter(canBeBoth).map(({ path }) => path.at(-1))).not.toContain("choice");
  });

  test("the same rating at another time is nobody's question", () => {
    const both = merged([rate(3)], [rate(3)]);
    expect(both.conflicts).toEqual([]);
    expect(both.merged.ratings[0]).toMatchObject({ rating: 3, ratedAt: PHONE });
  });

  test("texts may stand one under the other", () => {
    const text = (words: string): DraftEdit => ({ kind: "reason", sentence: words });
    const both = merged([text("mine")], [text("theirs")]);
    expect(decided(both, () => "both").recommendation.sentence).toBe("mine\n\ntheirs");
  });

  test("a line that one removed and the other changed comes back, or goes, as chosen", () => {
    const evidence = { ...newEvidence(), didWhat: "seen" };
    const from = applyEdit(base, { kind: "evidence", criterion, evidence }, LAPTOP);
    const both = merged(
      [{ kind: "remove-evidence", criterion, id: evidence.id }],
      [{ kind: "evidence", criterion, evidence: { ...evidence, didWhat: "seen twice" } }],
      from,
    );
    expect(both.conflicts).toHaveLength(1);
    expect(decided(both, () => "mine").ratings[0]?.evidence).toEqual([]);
    expect(decided(both, () => "theirs").ratings[0]?.evidence).toEqual([
      { ...evidence, didWhat: "seen twice" },
    ]);
  });

  test("what only one of them touched is there without a question", () => {
    const both = merged([rate(4)], [{ kind: "text", field: "takeAway", text: "from the phone" }]);
    expect(both.conflicts).toEqual([]);
    expect(both.merged).toMatchObject({ takeAway: "from the phone" });
    expect(both.merged.ratings[0]?.rating).toBe(4);
  });
});

test("places and sides are said as on the card", () => {
  const { conflicts } = merged(
    [rate(4), { kind: "recommend", choice: "yes" }],
    [rate(2), { kind: "recommend", choice: "strong-no" }],
  );
  const said = conflicts
    .filter(({ path }) => path.at(-1) !== "ratedAt")
    .map((one) => [
      placeInWords(one, form),
      sideInWords(one, one.mine, form),
      sideInWords(one, one.theirs, form),
    ]);
  expect(said).toEqual([
    ["Safety-first judgment: Rating", "4 Meets and verifies", "2 Partly meets"],
    ["Recommendation", "Yes", "Strong no"],
  ]);
});
