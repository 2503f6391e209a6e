import { describe, expect, it } from "vitest";
import { checkScorecard } from "./check-scorecard.ts";
import { emptyScorecard } from "./empty-scorecard.ts";
import { ScorecardDraft, SubmittedScorecard, type Rating } from "./scorecard.ts";
import { scorecardFor, type ScorecardForm } from "./scorecard-form.ts";
import { occupationalTherapistStarter, starterRubrics } from "./starters/starters.ts";
import { scorecardAsItStands, submittedScorecard } from "./submitted-scorecard.ts";

const AT = "2026-03-02T14:32:00+01:00";

function formOf(stage = "case-scenario-discussion", level = "mid"): ScorecardForm {
  const [rubric] = starterRubrics(occupationalTherapistStarter);
  if (rubric === undefined) throw new Error("There is no starter.");
  const made = scorecardFor(rubric, stage, level);
  if ("problems" in made) throw new Error(made.problems.join(" "));
  return made.form;
}

const form = formOf();
const ids = form.criteria.map(({ id }) => id);

/** A card with these ratings in the card's order, evidence for each, and a reasoned recommendation. */
function filled(
  ratings: readonly Rating[],
  choice: ScorecardDraft["recommendation"]["choice"] = "no-decision",
): ScorecardDraft {
  const draft = emptyScorecard(form);
  for (const [index, entry] of draft.ratings.entries()) {
    entry.rating = ratings[index] ?? "not-observed";
    entry.ratedAt = AT;
    if (typeof entry.rating === "number")
      entry.evidence = [
        { id: `e-${index}`, didWhat: "Said so.", whatChanged: "", howVerified: "", at: AT },
      ];
  }
  for (const prompt of draft.prompts) prompt.asked = true;
  for (const item of draft.disclosures) item.told = true;
  draft.recommendation = { choice, sentence: "As the evidence says." };
  return draft;
}

function codes(draft: ScorecardDraft, state?: "draft" | "sealed"): string[] {
  return checkScorecard(form, draft, state).map(({ code }) => code);
}

it("one line in any of the three fields is evidence", () => {
  for (const field of ["didWhat", "whatChanged", "howVerified"] as const) {
    const draft = filled([3]);
    const [entry] = draft.ratings;
    const empty = { id: "e", didWhat: "", whatChanged: "", howVerified: "", at: AT };
    if (entry !== undefined) entry.evidence = [{ ...empty, [field]: "Called the nurse." }];
    expect(codes(draft)).not.toContain("no-evidence");
    if (entry !== undefined) entry.evidence = [{ ...empty, [field]: " " }];
    expect(codes(draft)).toContain("no-evidence");
  }
});

describe("an empty card", () => {
  it("has the shape of a draft and preselects nothing", () => {
    const draft = emptyScorecard(form);
    expect(ScorecardDraft.parse(draft)).toEqual(draft);
    expect(draft.ratings.map(({ rating }) => rating)).toEqual(ids.map(() => null));
    expect(draft.signals.every(({ observed }) => observed === null)).toBe(true);
    expect(draft.recommendation.choice).toBeNull();
  });

  it("lacks every criterion in the card's order, then the ticks, then the recommendation", () => {
    const problems = checkScorecard(form, emptyScorecard(form));
    expect(problems.slice(0, ids.length).map(({ path }) => path[1])).toEqual(ids);
    expect(problems.map(({ code }) => code)).toEqual([
      ...ids.map(() => "not-rated"),
      ...form.corePrompts.map(() => "prompt-not-ticked"),
      "no-recommendation",
    ]);
  });
});

describe("evidence", () => {
  it("is wanted for every rating given, at the extremes no more than in the middle", () => {
    for (const point of [1, 2, 3, 4]) {
      const draft = filled([3, 3, point, 3, 3]);
      expect(codes(draft)).toEqual([]);
      draft.ratings[2]!.evidence = [];
      expect(codes(draft)).toEqual(["no-evidence"]);
      draft.ratings[2]!.evidence = [
        { id: "e", didWhat: " ", whatChanged: "\n", howVerified: "", at: AT },
      ];
      expect(codes(draft)).toEqual(["no-evidence"]);
    }
  });

  it("is not wanted for what was not observed", () => {
    expect(codes(filled([]))).toEqual([]);
  });

  it("for something marked not observed is pointed out", () => {
    const draft = filled([3, 3, 3]);
    draft.ratings[2]!.rating = "not-observed";
    expect(codes(draft)).toEqual(["evidence-not-rated"]);
  });

  it("does not hold up freezing the ratings", () => {
    const draft = filled([3, 3, 3, 3, 3], "yes");
    for (const entry of draft.ratings) entry.evidence = [];
    draft.recommendation.sentence = "";
    const severities = checkScorecard(form, draft).map(({ severity }) => severity);
    expect(new Set(severities)).toEqual(new Set(["blocks-submitting"]));
  });
});

describe("contradictions", () => {
  const contradictory: [string, Rating[], "yes" | "strong-yes" | "no" | "strong-no"][] = [
    ["a yes with a 1 on a common criterion", [3, 1, 4, 4, 4], "yes"],
    ["a yes with no rating above 2", [2, 2, 2, 1, "not-observed"], "strong-yes"],
    ["a yes with nothing observed", [], "yes"],
    ["a no with every rating 3 or more", [3, 3, 4, "not-observed", 3], "no"],
    ["a strong no with every rating 4", [4, 4, 4, 4, 4], "strong-no"],
  ];

  it.each(contradictory)(
    "%s asks for a sentence, once the ratings are frozen",
    (_, ratings, choice) => {
      const draft = filled(ratings, choice);
      expect(codes(draft)).toEqual([]);
      expect(codes(draft, "sealed")).toEqual(["contradiction-not-explained"]);
      draft.contradiction = "Both are true because the case was unusual.";
      expect(codes(draft, "sealed")).toEqual([]);
    },
  );

  const coherent: [string, Rating[], "yes" | "no" | "no-decision"][] = [
    ["a yes with a 1 on a stage's own criterion", [3, 3, 1, 3, 3], "yes"],
    ["a no with one 2", [3, 3, 3, 3, 2], "no"],
    ["a no with nothing observed", [], "no"],
    ["no decision with a 1", [3, 1, 1, 1, 1], "no-decision"],
  ];

  it.each(coherent)("%s asks for none", (_, ratings, choice) => {
    expect(codes(filled(ratings, choice), "sealed")).toEqual([]);
  });
});

describe("safety", () => {
  it("rated 1 is announced, and holds nothing up", () => {
    const [problem, ...others] = checkScorecard(form, filled([1, 3, 3, 3, 3], "no"), "sealed");
    expect(problem).toMatchObject({ code: "safety-alarm", severity: "advice" });
    expect(others).toEqual([]);
  });

  it("anti-signal beside not observed is pointed out", () => {
    const card = formOf("documentation-and-prioritization");
    const draft = emptyScorecard(card);
    for (const entry of draft.ratings) entry.rating = "not-observed";
    const signal = draft.signals.find((one) => one.signal === "drops-documentation");
    if (signal !== undefined) signal.observed = true;
    expect(checkScorecard(card, draft).map(({ code }) => code)).toContain(
      "safety-signal-not-observed",
    );
  });
});

describe("what does not belong on the card", () => {
  it("is refused: another stage, a criterion of another card, a point off the scale", () => {
    expect(codes({ ...filled([]), stage: "other" })).toEqual(["another-card"]);
    const foreign = filled([]);
    foreign.ratings.push({ ...foreign.ratings[0]!, criterion: "patient-education" });
    expect(codes(foreign)).toEqual(["not-on-card"]);
    expect(codes(filled([5, 3, 3, 3, 3]))).toEqual(["point-off-scale"]);
  });

  it("is pointed out in the hand-over: covered and open at once", () => {
    const draft = filled([]);
    draft.handOver.covered = ["case-goals", "case-escalation"];
    draft.handOver.open = ["case-goals"];
    expect(codes(draft)).toEqual(["covered-and-open"]);
  });
});

describe("submitting", () => {
  it("leaves scratch, empty evidence and ticks not made behind", () => {
    const draft = filled([3, 3, 2, 3, 3], "yes");
    draft.scratch = "call back Tuesday";
    draft.signals[0]!.observed = false;
    draft.ratings[0]!.evidence.push({
      id: "blank",
      didWhat: "",
      whatChanged: " ",
      howVerified: "",
      at: AT,
    });
    const result = submittedScorecard(form, draft, AT);
    if ("problems" in result) throw new Error(result.problems.map((one) => one.sentence).join(" "));
    const { scorecard } = result;
    expect(SubmittedScorecard.parse(scorecard)).toEqual(scorecard);
    expect(JSON.stringify(scorecard)).not.toContain("Tuesday");
    expect(scorecard.ratings[0]?.evidence).toHaveLength(1);
    expect(scorecard.signals).toEqual([
      { signal: draft.signals[0]?.signal, observed: false, at: null },
    ]);
    expect(scorecard.contradiction).toBeNull();
  });

  it("is refused with what is missing", () => {
    const draft = filled([3, 3, 3, 3], "no");
    draft.ratings[4]!.rating = null;
    draft.recommendation.sentence = "";
    const result = submittedScorecard(form, draft, AT);
    expect("problems" in result && result.problems.map(({ code }) => code)).toEqual([
      "not-rated",
      "no-reason",
      "contradiction-not-explained",
    ]);
  });

  it("can be taken as it stands once its ratings are frozen, and the words that are missing stay empty", () => {
    const draft = filled([3, 3, 3, 3, 3], "no");
    draft.recommendation.sentence = "";
    draft.ratings[0]!.evidence = [];
    expect(submittedScorecard(form, draft, AT)).toHaveProperty("problems");
    const scorecard = scorecardAsItStands(form, draft, AT);
    expect(SubmittedScorecard.parse(scorecard)).toEqual(scorecard);
    expect(scorecard).toMatchObject({
      recommendation: { choice: "no", sentence: "" },
      contradiction: "",
    });
    draft.recommendation.choice = null;
    expect(() => scorecardAsItStands(form, draft, AT)).toThrow(TypeError);
  });
});
