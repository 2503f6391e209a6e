import type { Evidence, Rating, RecommendationChoice, ScorecardDraft } from "@evenhand/rubric";
import type { Pace } from "../../lib/save-loop.ts";

/** One thing that an interviewer does to a card. */
export type DraftEdit =
  | { kind: "rate"; criterion: string; rating: Rating | null }
  | { kind: "doubt"; criterion: string; doubt: boolean }
  | { kind: "does-not-fit"; criterion: string; sentence: string | null }
  | { kind: "evidence"; criterion: string; evidence: Evidence }
  | { kind: "remove-evidence"; criterion: string; id: string }
  | { kind: "signal"; signal: string; observed: boolean | null }
  | { kind: "prompt"; prompt: string; asked: boolean | null }
  | { kind: "disclosure"; item: string; told: boolean | null }
  | { kind: "work-sample"; artifact: string; description: string | null }
  | {
      kind: "hand-over-topic";
      list: "covered" | "open" | "candidateAsked";
      id: string;
      on: boolean;
    }
  | { kind: "hand-over-line"; line: string }
  | { kind: "text"; field: "takeAway" | "contradiction" | "scratch"; text: string }
  | { kind: "recommend"; choice: RecommendationChoice | null }
  | { kind: "reason"; sentence: string }
  /** A line of the scratch notes becomes evidence: it leaves the one and stands in the other. */
  | { kind: "send-line"; line: string; criterion: string; evidence: Evidence };

const TYPED = new Set<DraftEdit["kind"]>([
  "evidence",
  "does-not-fit",
  "work-sample",
  "hand-over-line",
  "text",
  "reason",
]);

export function paceOf(edit: DraftEdit): Pace {
  return TYPED.has(edit.kind) ? "typing" : "choice";
}

/** The draft after an edit. What the edit does not touch stays the same object, so that it is not drawn again. */
export function applyEdit(draft: ScorecardDraft, edit: DraftEdit, at: string): ScorecardDraft {
  switch (edit.kind) {
    case "rate":
      return onRating(draft, edit.criterion, () => ({
        rating: edit.rating,
        ratedAt: edit.rating === null ? null : at,
      }));
    case "doubt":
      return onRating(draft, edit.criterion, () => ({ doubt: edit.doubt }));
    case "does-not-fit":
      return onRating(draft, edit.criterion, () => ({ doesNotFit: edit.sentence }));
    case "evidence":
      return onRating(draft, edit.criterion, ({ evidence }) => ({
        evidence: evidence.some(({ id }) => id === edit.evidence.id)
          ? evidence.map((one) => (one.id === edit.evidence.id ? edit.evidence : one))
          : [...evidence, edit.evidence],
      }));
    case "remove-evidence":
      return onRating(draft, edit.criterion, ({ evidence }) => ({
        evidence: evidence.filter(({ id }) => id !== edit.id),
      }));
    case "signal":
      return {
        ...draft,
        signals: draft.signals.map((one) =>
          one.signal === edit.signal ? { ...one, observed: edit.observed, at } : one,
        ),
      };
    case "prompt":
      return {
        ...draft,
        prompts: draft.prompts.map((one) =>
          one.prompt === edit.prompt ? { ...one, asked: edit.asked, at } : one,
        ),
      };
    case "disclosure":
      return {
        ...draft,
        disclosures: draft.disclosures.map((one) =>
          one.item === edit.item ? { ...one, told: edit.told, at } : one,
        ),
      };
    case "work-sample":
      return { ...draft, workSamples: withSample(draft.workSamples, edit, at) };
    case "hand-over-topic": {
      const ids = draft.handOver[edit.list].filter((id) => id !== edit.id);
      const list = edit.on ? [...ids, edit.id] : ids;
      return { ...draft, handOver: { ...draft.handOver, [edit.list]: list } };
    }
    case "hand-over-line":
      return { ...draft, handOver: { ...draft.handOver, line: edit.line } };
    case "text":
      return { ...draft, [edit.field]: edit.text };
    case "recommend":
      return { ...draft, recommendation: { ...draft.recommendation, choice: edit.choice } };
    case "reason":
      return { ...draft, recommendation: { ...draft.recommendation, sentence: edit.sentence } };
    case "send-line":
      return {
        ...applyEdit(draft, { ...edit, kind: "evidence" }, at),
        scratch: withoutLine(draft.scratch, edit.line, edit.evidence.didWhat),
      };
  }
}

type DraftRating = ScorecardDraft["ratings"][number];

function onRating(
  draft: ScorecardDraft,
  criterion: string,
  change: (rating: DraftRating) => Partial<DraftRating>,
): ScorecardDraft {
  return {
    ...draft,
    ratings: draft.ratings.map((one) =>
      one.criterion === criterion ? { ...one, ...change(one) } : one,
    ),
  };
}

/** What the evidence had no room for stays in the notes. */
function withoutLine(notes: string, line: string, taken: string): string {
  const lines = notes.split("\n");
  const at = lines.indexOf(line);
  const rest = line.trim().slice(taken.length);
  return at === -1 ? notes : lines.toSpliced(at, 1, ...(rest === "" ? [] : [rest])).join("\n");
}

function withSample(
  samples: ScorecardDraft["workSamples"],
  { artifact, description }: { artifact: string; description: string | null },
  at: string,
): ScorecardDraft["workSamples"] {
  const others = samples.filter((one) => one.artifact !== artifact);
  return description === null ? others : [...others, { artifact, description, at }];
}

/** `3 of 5 rated, 1 not observed`: how far the card is, in numbers that claim nothing about the candidate. */
export function progressOf(draft: ScorecardDraft): {
  rated: number;
  notObserved: number;
  all: number;
} {
  const notObserved = draft.ratings.filter(({ rating }) => rating === "not-observed").length;
  const given = draft.ratings.filter(({ rating }) => rating !== null).length;
  return { rated: given - notObserved, notObserved, all: draft.ratings.length };
}

/** Which text is being typed, so that its letters belong together; null for a choice. */
export function placeOf(edit: DraftEdit): string | null {
  if (!TYPED.has(edit.kind)) return null;
  const { kind } = edit;
  if (kind === "evidence") return `${kind} ${edit.criterion} ${edit.evidence.id}`;
  if (kind === "does-not-fit") return `${kind} ${edit.criterion}`;
  if (kind === "work-sample") return `${kind} ${edit.artifact}`;
  return kind === "text" ? edit.field : kind;
}
