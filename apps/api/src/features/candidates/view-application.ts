import type { ApplicationView } from "@evenhand/contract/candidates";
import type { InterviewView } from "@evenhand/contract/interviews";
import type { Db } from "../../db/tenant.ts";
import type { Actor } from "../../http/actor.ts";
import { outlinesOf, type VersionOutline } from "../openings/outline-queries.ts";
import { listArrangements, listRequirements } from "./checklist-queries.ts";
import { findPrevious, listMoves } from "./move-queries.ts";
import { findPerson } from "./person-queries.ts";
import { presentArrangement, presentCan, presentRequirement } from "./present.ts";
import type { ApplicationRow } from "./queries.ts";
import { listClosures } from "./stage-queries.ts";
import { viewCandidate } from "./view-candidate.ts";

/** How the interviews of an application are shown: the room to the right knows, and the app hands it in. */
export type InterviewsOf = (
  db: Db,
  actor: Actor,
  applicationId: string,
  now: Date,
) => Promise<InterviewView[]>;

/** Everything of one application that is not a rating. */
export async function viewApplication(
  { db, actor, now }: { db: Db; actor: Actor; now: Date },
  row: ApplicationRow,
  interviewsOf: InterviewsOf,
): Promise<ApplicationView> {
  const person = await findPerson(db, actor.orgId, row.person_id);
  if (person === undefined) throw new Error("the application's person is gone");
  const moves = await listMoves(db, actor, row.id);
  const outlines = await outlinesOf(db, actor.orgId, [
    row.rubric_version_id,
    ...moves.map((move) => move.source_version_id),
  ]);
  const outline = outlines.get(row.rubric_version_id);
  if (outline === undefined) throw new Error("the opening's rubric version is gone");
  const closures = await listClosures(db, actor.orgId, row.id);
  const requirements = await listRequirements(db, actor.orgId, row.id);
  const arrangements = await listArrangements(db, actor.orgId, row.id);
  return {
    id: row.id,
    revision: row.revision,
    candidate: await viewCandidate(db, actor, person),
    opening: {
      id: row.opening_id,
      title: row.opening_title,
      level:
        outline.levels.find((level) => level.id === row.opening_level)?.name ?? row.opening_level,
      setting: row.opening_setting,
    },
    state: row.state,
    stateReason: row.state_reason,
    stateChangedAt: row.state_changed_at.toISOString(),
    source: row.source,
    isInternal: row.is_internal,
    needsDecision: row.needs_decision,
    previous: await previousOf(db, actor, row),
    moves: moves.map((move) => ({
      from: move.source_title ?? "Another opening",
      to: move.target_title ?? "Another opening",
      carriedStages: move.carried_stages
        .filter((stage) => stage.carry === "accept")
        .map(({ stageId }) => stageName([...outlines.values()], move.source_version_id, stageId)),
      reason: move.reason,
      by: move.mover_name,
      at: move.moved_at.toISOString(),
    })),
    requirements: requirements.map(presentRequirement),
    arrangements: arrangements.map(presentArrangement),
    stages: outline.stages.map(({ id, name }) => {
      const closure = closures.find((one) => one.stage_id === id);
      return {
        id,
        name,
        closed:
          closure === undefined
            ? null
            : {
                reason: closure.reason,
                by: closure.closer_name,
                at: closure.closed_at.toISOString(),
              },
      };
    }),
    interviews: await interviewsOf(db, actor, row.id, now),
    archivedAt: row.archived_at?.toISOString() ?? null,
    can: presentCan(row, actor),
  };
}

async function previousOf(
  db: Db,
  actor: Actor,
  row: ApplicationRow,
): Promise<ApplicationView["previous"]> {
  if (row.previous_application_id === null) return null;
  const previous = await findPrevious(db, actor, row.previous_application_id);
  return previous === undefined
    ? null
    : { applicationId: previous.id, openingTitle: previous.title };
}

/** As the rubric of the opening it comes from calls it; a stage carried twice is older than that opening. */
function stageName(outlines: VersionOutline[], versionId: string, stageId: string): string {
  const source = outlines.filter((outline) => outline.id === versionId);
  return (
    [...source, ...outlines].flatMap((outline) => outline.stages).find((one) => one.id === stageId)
      ?.name ?? stageId
  );
}
