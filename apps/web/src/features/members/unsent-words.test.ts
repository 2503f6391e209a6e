import { describe, expect, test } from "vitest";
import { unsentWords, whatIsLost } from "./unsent-words.ts";

describe("what signing out would lose", () => {
  test("could not be sent, of a card or a rubric", () => {
    expect(whatIsLost(["scorecards", "rubrics"])).toEqual([
      unsentWords.unsent(2),
      unsentWords.more,
    ]);
  });

  test("was never recorded, of a decision: nothing has failed there", () => {
    expect(whatIsLost(["decisions"])).toEqual([unsentWords.unrecorded(1), unsentWords.more]);
  });

  test("is said of each kind where there are both", () => {
    expect(whatIsLost(["decisions", "scorecards", "decisions"])).toEqual([
      unsentWords.unsent(1),
      unsentWords.unrecorded(2),
      unsentWords.more,
    ]);
  });
});
