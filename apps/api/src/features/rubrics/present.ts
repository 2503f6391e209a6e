import type {
  DraftSaved,
  RubricSummary,
  RubricView,
  VersionSummary,
  VersionView,
} from "@evenhand/contract/rubrics";
import {
  checkRubric,
  diffRubric,
  type Rubric,
  type RubricChange,
  type SettingOverlay,
} from "@evenhand/rubric";
import type { Actor } from "../../http/actor.ts";
import { nextVersion } from "./next-version.ts";
import { canEditRubrics } from "./policy.ts";
import type { listPinnedOpenings, RubricRow } from "./queries.ts";
import type { VersionRow } from "./version-queries.ts";

type Pinned = Awaited<ReturnType<typeof listPinnedOpenings>>;

export function presentVersionSummary(
  row: Omit<VersionRow, "document" | "changes" | "role" | "setting" | "archived_at">,
): VersionSummary {
  return {
    id: row.id,
    rubricId: row.rubric_id,
    major: row.major,
    minor: row.minor,
    note: row.note,
    publishedBy: row.publisher_name,
    publishedAt: row.published_at.toISOString(),
  };
}

export function presentVersion(row: VersionRow): VersionView {
  return {
    ...presentVersionSummary(row),
    role: row.role,
    setting: row.setting,
    document: row.document as Rubric,
    changes: row.changes as RubricChange[],
  };
}

export function presentRubricSummary(row: RubricRow, actor: Actor): RubricSummary {
  const findings = checkRubric(row.draft as Rubric);
  const blocks = findings.filter(({ severity }) => severity === "blocks").length;
  const may = canEditRubrics(actor) && row.archived_at === null;
  return {
    id: row.id,
    role: row.role,
    setting: row.setting,
    base:
      row.base_rubric_id === null
        ? null
        : { id: row.base_rubric_id, setting: row.base_setting ?? "" },
    latest: presentLatest(row),
    hasUnpublishedChanges: row.differs,
    findings: { blocks, advice: findings.length - blocks },
    openings: Number(row.openings ?? 0),
    updatedAt: row.updated_at.toISOString(),
    archivedAt: row.archived_at?.toISOString() ?? null,
    can: { edit: may, publish: may && row.differs && blocks === 0, archive: canEditRubrics(actor) },
  };
}

export function presentRubric(row: RubricRow, pinned: Pinned, actor: Actor): RubricView {
  const draft = row.draft as Rubric;
  return {
    ...presentRubricSummary(row, actor),
    revision: row.revision,
    draft,
    reportId: row.hiring_report_id,
    baseDocument: row.base_draft as Rubric | null,
    overlay: row.overlay as SettingOverlay | null,
    ...presentState(draft, row),
    pinned: pinned.map(({ id, title, major, minor }) => ({
      openingId: id,
      title,
      version: `${major}.${minor}`,
    })),
  };
}

/** What an autosave made of the draft. */
export function presentSaved(
  draft: Rubric,
  row: RubricRow,
  revision: number,
  at: Date,
): DraftSaved {
  const state = presentState(draft, row);
  return {
    revision,
    ...state,
    hasUnpublishedChanges: row.document === null || state.changes.length > 0,
    updatedAt: at.toISOString(),
  };
}

function presentState(
  draft: Rubric,
  row: RubricRow,
): Pick<RubricView, "findingList" | "changes" | "next"> {
  const published = row.document as Rubric | null;
  const diff = published === null ? null : diffRubric(published, draft);
  return {
    findingList: checkRubric(draft),
    changes: [...(diff?.changes ?? [])],
    next: nextVersion(row, diff),
  };
}

function presentLatest(row: RubricRow): VersionSummary | null {
  const { version_id: id, major, minor, published_at } = row;
  if (id === null || major === null || minor === null || published_at === null) return null;
  return {
    id,
    rubricId: row.id,
    major,
    minor,
    note: row.note,
    publishedBy: row.publisher_name ?? "",
    publishedAt: published_at.toISOString(),
  };
}
