import { submittedScorecard, type ScorecardDraft } from "@evenhand/rubric";
import { expect, test } from "vitest";
import { cardAsText } from "./card-text.ts";
import { newEvidence } from "./new-evidence.ts";
import { sampleCard } from "./sample-card.testing.ts";

const AT = "2026-03-02T11:00:00.000Z";

test("a submitted card reads as plain text, criterion by criterion", () => {
  const card = sampleCard();
  const draft: ScorecardDraft = {
    ...card.draft,
    ratings: card.draft.ratings.map((one, index) => ({
      ...one,
      rating: index === 1 ? "not-observed" : 3,
      ratedAt: AT,
      evidence:
        index === 1
          ? []
          : [{ ...newEvidence(), didWhat: "Asked about pain.", howVerified: "Asked again." }],
    })),
    recommendation: { choice: "yes", sentence: "Plans from what she measured." },
    takeAway: "Ask about the car.",
  };
  const made = submittedScorecard(card.form, draft, AT);
  if (!("scorecard" in made)) throw new Error("the card is not complete");
  const text = cardAsText({ ...card, state: "submitted", submitted: made.scorecard });

  const blocks = text.split("\n\n");
  expect(blocks[0]).toMatch(/^Amara Nwosu, Home health East\n.*\nInes Albrecht, rubric 1\.0$/);
  expect(blocks[1]).toBe(
    "Safety-first judgment: 3 Meets\n  What they did: Asked about pain.\n  How they verified it: Asked again.",
  );
  expect(blocks[2]).toBe("Documentation habits: Not observed");
  expect(blocks.at(-2)).toBe("Recommendation: Yes. Plans from what she measured.");
  expect(blocks.at(-1)).toBe("Take-away: Ask about the car.");
});

test("a card that is not in has no text", () => {
  expect(cardAsText(sampleCard())).toBe("");
});
