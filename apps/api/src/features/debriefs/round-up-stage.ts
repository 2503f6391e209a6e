import type { RoundUpStage } from "@evenhand/contract/debriefs";
import type { Rubric } from "@evenhand/rubric";
import { cardOf } from "../scorecards/panel-queries.ts";
import type { SeatRow } from "./queries.ts";
import type { PinnedRubric } from "./rubrics-of.ts";

type Stage = Rubric["stages"][number];
type Place = {
  pinned: PinnedRubric;
  stage: Stage;
  interviewId: string | null;
  round: number;
  carriedFrom: string | null;
  closed: RoundUpStage["closed"];
};

/** One interview of the loop, or a stage that has none yet. `seats` carry no content that is not the viewer's to read. */
export function presentStage(place: Place, seats: SeatRow[]): RoundUpStage {
  const { rubric, label } = place.pinned;
  return {
    stageId: place.stage.id,
    name: place.stage.name,
    interviewId: place.interviewId,
    round: place.round,
    version: label,
    carriedFrom: place.carriedFrom,
    closed: place.closed,
    scale: rubric.scale.points.map(({ point, name }) => ({ point, name })),
    panel: seats.map(presentSeat),
    criteria: place.stage.criteria.flatMap(({ criterion: id }) => {
      const criterion = rubric.criteria.find((one) => one.id === id);
      return criterion === undefined ? [] : [presentCriterion(criterion, seats)];
    }),
    signals: presentSignals(rubric, place.stage, seats),
    corePromptsNotAsked: notAsked(place.stage, seats),
  };
}

function presentSeat(seat: SeatRow): RoundUpStage["panel"][number] {
  const { document } = seat;
  // Whether a card counts can tell that somebody looked early: it opens with the card.
  const unknown = seat.part === "interviewer" ? "yes" : "trainee";
  return {
    panelistId: seat.panelist_id,
    name: seat.member_name,
    card: cardOf(seat),
    scorecardId: document === null ? null : seat.card_id,
    counts: document === null ? unknown : (seat.counts ?? unknown),
    recommendation: document?.recommendation.choice ?? null,
    recommendationReason: document?.recommendation.sentence ?? null,
    contradiction: document?.contradiction ?? null,
    takeAway: document?.takeAway ?? null,
    submittedAt:
      seat.card_state === "submitted" ? (seat.submitted_at?.toISOString() ?? null) : null,
  };
}

function presentCriterion(
  { id, name, common, safety }: Rubric["criteria"][number],
  seats: SeatRow[],
): RoundUpStage["criteria"][number] {
  const cells = seats.map((seat) => {
    const mark = seat.document?.ratings.find((one) => one.criterion === id);
    return {
      panelistId: seat.panelist_id,
      rating: mark?.rating ?? null,
      doubt: mark?.doubt ?? false,
      doesNotFit: mark?.doesNotFit ?? null,
      evidence: mark?.evidence ?? [],
    };
  });
  // A trainee's marks are shown and never weighed.
  const trainees = new Set(
    seats.filter((seat) => seat.part !== "interviewer").map((seat) => seat.panelist_id),
  );
  const points = cells.flatMap(({ panelistId, rating }) =>
    typeof rating === "number" && !trainees.has(panelistId) ? [rating] : [],
  );
  const isIn = seats.some((seat) => seat.document !== null);
  return {
    id,
    name,
    common,
    safety,
    cells,
    gap: points.length < 2 ? null : Math.max(...points) - Math.min(...points),
    unrated: isIn && points.length === 0,
  };
}

function presentSignals(rubric: Rubric, stage: Stage, seats: SeatRow[]): RoundUpStage["signals"] {
  if (!seats.some((seat) => seat.document !== null)) return [];
  const said = (signal: string, observed: boolean) =>
    seats.flatMap((seat) =>
      seat.document?.signals.some((one) => one.signal === signal && one.observed === observed) ===
      true
        ? [seat.panelist_id]
        : [],
    );
  return stage.signals.flatMap(({ signal: id }) => {
    const signal = rubric.signals.find((one) => one.id === id);
    if (signal === undefined) return [];
    return [
      {
        id,
        name: signal.text,
        anti: signal.kind === "anti-signal",
        observedBy: said(id, true),
        notObservedBy: said(id, false),
      },
    ];
  });
}

/** Core prompts that nobody of the panel put to this candidate, once a card is in. */
function notAsked(stage: Stage, seats: SeatRow[]): string[] {
  const documents = seats.flatMap((seat) => seat.document ?? []);
  if (documents.length === 0) return [];
  const asked = new Set(
    documents.flatMap((one) =>
      one.prompts.filter((prompt) => prompt.asked).map(({ prompt }) => prompt),
    ),
  );
  return stage.corePrompts.filter(({ id }) => !asked.has(id)).map(({ text }) => text);
}
