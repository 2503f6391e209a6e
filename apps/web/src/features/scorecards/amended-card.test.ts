import { scorecardAsItStands } from "@evenhand/rubric";
import { describe, expect, test } from "vitest";
import { amendedCard, draftOf } from "./amended-card.ts";
import { applyEdit } from "./draft-edits.ts";
import { sampleDraft, sampleForm } from "./sample-card.testing.ts";
import { withFrozenParts } from "./with-frozen-parts.ts";

const AT = "2026-03-02T11:00:00.000Z";
const form = sampleForm();
const criterion = form.criteria[0]?.id ?? "";
const rated = form.criteria.reduce(
  (draft, { id }) => applyEdit(draft, { kind: "rate", criterion: id, rating: 3 }, AT),
  applyEdit(sampleDraft(form), { kind: "recommend", choice: "yes" }, AT),
);
const before = scorecardAsItStands(form, rated, AT);

describe("an amendment", () => {
  test("of nothing is the card as it was", () => {
    expect(amendedCard(before, draftOf(before))).toEqual(before);
  });

  test("changes what was changed, and keeps the rest", () => {
    const draft = applyEdit(draftOf(before), { kind: "rate", criterion, rating: 2 }, AT);
    const after = amendedCard(before, draft);
    expect(after.ratings[0]).toMatchObject({ criterion, rating: 2, ratedAt: AT });
    expect(after.ratings.slice(1)).toEqual(before.ratings.slice(1));
    expect(after.recommendation).toEqual(before.recommendation);
  });

  test("never takes a rating or the recommendation away", () => {
    const cleared = applyEdit(draftOf(before), { kind: "rate", criterion, rating: null }, AT);
    const draft = applyEdit(cleared, { kind: "recommend", choice: null }, AT);
    const after = amendedCard(before, draft);
    expect(after.ratings[0]?.rating).toBe(before.ratings[0]?.rating);
    expect(after.recommendation.choice).toBe(before.recommendation.choice);
  });

  test("an empty explanation of a contradiction is none", () => {
    const edit = { kind: "text", field: "contradiction", text: "  " } as const;
    expect(amendedCard(before, applyEdit(draftOf(before), edit, AT)).contradiction).toBeNull();
  });
});

describe("what was sealed on another device", () => {
  const sealed = applyEdit(sampleDraft(form), { kind: "rate", criterion, rating: 3 }, AT);

  test("stands, and the words of this device stand with it", () => {
    const low = applyEdit(sampleDraft(form), { kind: "rate", criterion, rating: 1 }, AT);
    const mine = applyEdit(low, { kind: "reason", sentence: "My words." }, AT);
    const both = withFrozenParts(mine, sealed);
    expect(both.ratings[0]).toMatchObject({ rating: 3 });
    expect(both.recommendation.sentence).toBe("My words.");
  });

  test("is nothing new where nothing frozen was touched", () => {
    expect(withFrozenParts(sealed, sealed)).toEqual(sealed);
  });
});
