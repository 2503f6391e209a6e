import type {
  MemberName,
  OpeningSummary,
  OpeningView,
  PipelineEntry,
} from "@evenhand/contract/openings";
import type { Actor } from "../../http/actor.ts";
import type { VersionOutline } from "./outline-queries.ts";
import type { OpeningCounts, PipelineRow } from "./pipeline-queries.ts";
import { canDecide, canEditOpening, canManageOpening, canReadRoundUp } from "./policy.ts";
import type { OpeningRow } from "./queries.ts";

export function presentSummary(
  row: OpeningRow,
  outline: VersionOutline,
  counts: OpeningCounts | undefined,
): OpeningSummary {
  const level = outline.levels.find((one) => one.id === row.level);
  return {
    id: row.id,
    title: row.title,
    role: outline.role,
    setting: row.setting,
    level: { id: row.level, name: level?.name ?? row.level },
    state: row.state,
    confidential: row.confidential,
    hiringManager: { id: row.hiring_manager_id, name: row.hiring_manager_name },
    version: { id: outline.id, major: outline.major, minor: outline.minor },
    counts: {
      active: counts?.active ?? 0,
      needDecision: counts?.need_decision ?? 0,
      cardsOwed: counts?.cards_owed ?? 0,
    },
    createdAt: row.created_at.toISOString(),
    archivedAt: row.archived_at?.toISOString() ?? null,
  };
}

export function presentOpening(
  row: OpeningRow,
  parts: {
    outline: VersionOutline;
    counts: OpeningCounts | undefined;
    deputies: MemberName[];
    newerVersion: OpeningView["newerVersion"];
  },
  actor: Actor,
): OpeningView {
  const isOpenToWork = row.archived_at === null;
  const edits = canEditOpening(actor, row);
  const manages = isOpenToWork && canManageOpening(actor, row);
  return {
    ...presentSummary(row, parts.outline, parts.counts),
    revision: row.revision,
    rubricId: parts.outline.rubric_id,
    stages: parts.outline.stages,
    deputies: parts.deputies,
    newerVersion: parts.newerVersion,
    can: {
      edit: isOpenToWork && edits,
      close: isOpenToWork && edits,
      archive: edits,
      addCandidates: manages && row.state !== "closed",
      schedule: manages,
      decide: isOpenToWork && canDecide(actor, row),
      changeDeputies: isOpenToWork && edits,
    },
  };
}

export function presentEntry(
  row: PipelineRow,
  opening: OpeningRow,
  stages: PipelineEntry["stages"],
  actor: Actor,
): PipelineEntry {
  const seeRoundUp = canReadRoundUp(actor, opening);
  return {
    applicationId: row.id,
    candidate: { id: row.person_id, name: row.person_name ?? "Erased candidate" },
    state: row.state,
    isInternal: row.is_internal,
    stages,
    needsDecision: row.needs_decision,
    decision: seeRoundUp && !row.is_blind ? row.outcome : null,
    can: { seeRoundUp },
  };
}
