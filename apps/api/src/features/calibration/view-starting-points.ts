import type { FirstOf, PlaceOfCard, StartingPoints } from "@evenhand/contract/calibration";
import type { Db } from "../../db/tenant.ts";
import type { Actor } from "../../http/actor.ts";
import { nextStep } from "./next-step.ts";
import {
  countPanels,
  listApart,
  listCardsOwed,
  listPromptsMissed,
  listWithoutEvidence,
} from "./starting-point-queries.ts";

/** What needs no estimate, as it stands now, for somebody who may read the scope. */
export async function viewStartingPoints(
  db: Db,
  actor: Actor,
  openingId: string | null,
): Promise<StartingPoints> {
  const cardsOwed = await listCardsOwed(db, actor, openingId);
  const unrated = await listApart(db, actor, openingId, "unrated");
  const gaps = await listApart(db, actor, openingId, "gap");
  const promptsMissed = await listPromptsMissed(db, actor, openingId);
  const withoutEvidence = await listWithoutEvidence(db, actor, openingId);
  const { panels, hidden } = await countPanels(db, actor, openingId);
  const points = {
    cardsOwed: latest(cardsOwed, ({ author_id, author }) => ({
      by: { id: author_id, name: author },
    })),
    unrated: latest(unrated, ({ criterion }) => ({ criterion })),
    gaps: latest(gaps, ({ criterion, lowest, highest }) => ({ criterion, lowest, highest })),
    promptsMissed: latest(promptsMissed, ({ prompt }) => ({ prompt })),
    withoutEvidence: latest(withoutEvidence, ({ criterion, author_id, author }) => ({
      criterion,
      by: { id: author_id, name: author },
    })),
    panels,
    hiddenPanels: hidden,
  };
  return { ...points, nextStep: nextStep(points) };
}

type Row = {
  application_id: string;
  candidate: string;
  opening: string;
  stage: string;
  total: string;
};

function latest<R extends Row, Rest extends object>(
  rows: R[],
  rest: (row: R) => Rest,
): FirstOf<PlaceOfCard & Rest> {
  return {
    total: Number(rows[0]?.total ?? 0),
    latest: rows.map((row) => ({
      applicationId: row.application_id,
      candidate: row.candidate,
      opening: row.opening,
      stage: row.stage,
      ...rest(row),
    })),
  };
}
