import { describe, expect, test } from "vitest";
import { applyEdit, paceOf, placeOf, progressOf, type DraftEdit } from "./draft-edits.ts";
import { newEvidence } from "./new-evidence.ts";
import { sampleDraft } from "./sample-card.testing.ts";

const AT = "2026-03-02T10:00:00.000Z";
const draft = sampleDraft();
const [first, second] = draft.ratings.map(({ criterion }) => criterion) as [string, string];
const after = (...edits: DraftEdit[]) =>
  edits.reduce((made, edit) => applyEdit(made, edit, AT), draft);
const entry = (didWhat: string) => ({ ...newEvidence(), didWhat });

describe("an edit of a card", () => {
  test("rates with the time, and takes both back", () => {
    const rated = after({ kind: "rate", criterion: first, rating: 3 });
    expect(rated.ratings[0]).toMatchObject({ rating: 3, ratedAt: AT });
    const cleared = applyEdit(rated, { kind: "rate", criterion: first, rating: null }, AT);
    expect(cleared.ratings[0]).toMatchObject({ rating: null, ratedAt: null });
  });

  test("leaves every other object as it is, so that it need not be drawn again", () => {
    const rated = after({ kind: "rate", criterion: second, rating: 2 });
    expect(rated.ratings[1]).not.toBe(draft.ratings[1]);
    expect(rated.ratings[0]).toBe(draft.ratings[0]);
    expect(rated.signals).toBe(draft.signals);
    expect(rated.recommendation).toBe(draft.recommendation);
  });

  test("adds evidence, changes it in its place and removes it", () => {
    const [one, two] = [entry("one"), entry("two")];
    const both = after(
      { kind: "evidence", criterion: first, evidence: one },
      { kind: "evidence", criterion: first, evidence: two },
      { kind: "evidence", criterion: first, evidence: { ...one, didWhat: "one, in full" } },
    );
    expect(both.ratings[0]?.evidence.map(({ didWhat }) => didWhat)).toEqual([
      "one, in full",
      "two",
    ]);
    const left = applyEdit(both, { kind: "remove-evidence", criterion: first, id: one.id }, AT);
    expect(left.ratings[0]?.evidence).toEqual([two]);
  });

  test("sends one line of the notes, and only one of two that are alike", () => {
    const evidence = entry("asked first");
    const sent = after(
      { kind: "text", field: "scratch", text: "asked first\nlater\nasked first" },
      { kind: "send-line", line: "asked first", criterion: second, evidence },
    );
    expect(sent.scratch).toBe("later\nasked first");
    expect(sent.ratings[1]?.evidence).toEqual([evidence]);
    const gone = applyEdit(
      sent,
      { kind: "send-line", line: "not there", criterion: second, evidence: entry("x") },
      AT,
    );
    expect(gone.scratch).toBe("later\nasked first");
  });

  test("keeps in the notes what of a long line the evidence has no room for", () => {
    const line = `  ${"a".repeat(2_000)}and then they asked who checks it`;
    const sent = after(
      { kind: "text", field: "scratch", text: `before\n${line}\nafter` },
      { kind: "send-line", line, criterion: second, evidence: entry("a".repeat(2_000)) },
    );
    expect(sent.ratings[1]?.evidence[0]?.didWhat).toHaveLength(2_000);
    expect(sent.scratch).toBe("before\nand then they asked who checks it\nafter");
  });

  test("ticks with the time, and a topic at most once", () => {
    const signal = draft.signals[0]?.signal ?? "";
    const ticked = after({ kind: "signal", signal, observed: true });
    expect(ticked.signals[0]).toEqual({ signal, observed: true, at: AT });
    const topic = { kind: "hand-over-topic", list: "open", id: "pay", on: true } as const;
    expect(after(topic, topic).handOver.open).toEqual(["pay"]);
    expect(after(topic, { ...topic, on: false }).handOver.open).toEqual([]);
  });

  test("describes a work sample, and takes the description away with the tick", () => {
    const shown = after({ kind: "work-sample", artifact: "plan", description: "A plan of care." });
    expect(shown.workSamples).toEqual([
      { artifact: "plan", description: "A plan of care.", at: AT },
    ]);
    const hidden = { kind: "work-sample", artifact: "plan", description: null } as const;
    expect(applyEdit(shown, hidden, AT).workSamples).toEqual([]);
  });
});

describe("letters and choices", () => {
  const evidence = entry("x");
  test.each<[DraftEdit, "typing" | "choice", string | null]>([
    [{ kind: "rate", criterion: first, rating: 1 }, "choice", null],
    [{ kind: "doubt", criterion: first, doubt: true }, "choice", null],
    [{ kind: "recommend", choice: "yes" }, "choice", null],
    [{ kind: "reason", sentence: "x" }, "typing", "reason"],
    [{ kind: "text", field: "takeAway", text: "x" }, "typing", "takeAway"],
    [
      { kind: "evidence", criterion: first, evidence },
      "typing",
      `evidence ${first} ${evidence.id}`,
    ],
  ])("%o goes at the pace of %s", (edit, pace, place) => {
    expect(paceOf(edit)).toBe(pace);
    expect(placeOf(edit)).toBe(place);
  });
});

test("progress counts what is rated apart from what was not observed", () => {
  const made = after(
    { kind: "rate", criterion: first, rating: 4 },
    { kind: "rate", criterion: second, rating: "not-observed" },
  );
  expect(progressOf(made)).toEqual({ rated: 1, notObserved: 1, all: draft.ratings.length });
});
