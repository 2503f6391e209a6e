import type { RoundUpStage } from "@evenhand/contract/debriefs";
import { expect, test } from "vitest";
import { inShort } from "./in-short.ts";

type Seat = RoundUpStage["panel"][number];

const seat = (
  name: string,
  recommendation: Seat["recommendation"],
  counts: Seat["counts"] = "yes",
) => ({
  panelistId: name,
  name,
  card: "submitted" as const,
  scorecardId: null,
  counts,
  recommendation,
  recommendationReason: null,
  contradiction: null,
  takeAway: null,
  submittedAt: null,
});

const criterion = (name: string, gap: number | null, unrated = false) => ({
  id: name,
  name,
  common: false,
  safety: false,
  cells: [],
  gap,
  unrated,
});

function stage(panel: Seat[], criteria: RoundUpStage["criteria"]): RoundUpStage {
  return {
    stageId: "case",
    name: "Case",
    interviewId: null,
    round: 1,
    version: "1.0",
    carriedFrom: null,
    closed: null,
    scale: [],
    panel,
    criteria,
    signals: [],
    corePromptsNotAsked: [],
  };
}

test("says what the cards recommend, how often the panel is apart, and what nobody rated", () => {
  const panel = [seat("Ines", "yes"), seat("Ivo", "no"), seat("Iris", "yes")];
  const criteria = [
    criterion("Safety", 3),
    criterion("Assessment", 2),
    criterion("Plan of care", 0),
    criterion("Handoff", null, true),
  ];
  expect(inShort([stage(panel, criteria)])).toEqual([
    "3 cards recommend: 1 no, 2 yes.",
    "On 2 of 3 compared ratings a panel is two points or more apart, furthest on Safety in Case (3 points).",
    "Nobody rated Handoff (Case).",
  ]);
});

test("a panel that is close together is told so, and one card has nothing to be compared with", () => {
  expect(inShort([stage([seat("Ines", "yes")], [criterion("Safety", null)])])).toEqual([
    "1 card recommends: 1 yes.",
  ]);
  const close = [criterion("Safety", 1), criterion("Assessment", 0)];
  expect(inShort([stage([seat("Ines", "yes"), seat("Ivo", "yes")], close)])[1]).toBe(
    "On none of 2 compared ratings is a panel two points or more apart.",
  );
});

test("trainees and who saw others first are not counted, and where nothing is open nothing is said", () => {
  const panel = [
    seat("Ines", "yes"),
    seat("Tara", "strong-no", "trainee"),
    seat("Mara", "no", "after_seeing_others"),
  ];
  expect(inShort([stage(panel, [])])).toEqual(["1 card recommends: 1 yes."]);
  expect(inShort([stage([seat("Ines", null)], [criterion("Safety", null)])])).toEqual([]);
});
