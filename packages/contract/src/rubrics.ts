import { Rubric, type Finding, type RubricChange, type SettingOverlay } from "@evenhand/rubric";
import * as z from "zod/mini";
import { Id, type Moment } from "./ids.ts";
import { PageQuery, type Page } from "./page.ts";

/** Published: never changes. Major: what a rating means has changed; minor: wording only. */
export type VersionSummary = {
  id: Id;
  rubricId: Id;
  major: number;
  minor: number;
  note: string | null;
  publishedBy: string;
  publishedAt: Moment;
};

export type VersionView = VersionSummary & {
  role: string;
  setting: string;
  document: Rubric;
  /** Against the version before; empty for the first. */
  changes: RubricChange[];
};

export type RubricSummary = {
  id: Id;
  role: string;
  setting: string;
  /** The rubric whose overlay this one is; null for one that stands alone. */
  base: { id: Id; setting: string } | null;
  latest: VersionSummary | null;
  /** The draft says something else than the latest version. */
  hasUnpublishedChanges: boolean;
  findings: { blocks: number; advice: number };
  openings: number;
  updatedAt: Moment;
  archivedAt: Moment | null;
  can: { edit: boolean; publish: boolean; archive: boolean };
};

export type RubricView = RubricSummary & {
  revision: number;
  draft: Rubric;
  reportId: Id | null;
  /** For an overlay: the base's own draft, to stand beside it, and what this setting changes. */
  baseDocument: Rubric | null;
  overlay: SettingOverlay | null;
  findingList: Finding[];
  /** Against the latest version, in words. */
  changes: RubricChange[];
  /** What publishing would make of it now, and why; null where nothing has changed. */
  next: { major: number; minor: number; because: string } | null;
  /** Open openings that stay on earlier versions when this is published. */
  pinned: { openingId: Id; title: string; version: string }[];
};

/** A save tells what it made of the draft, without sending the draft back. */
export type DraftSaved = Pick<
  RubricView,
  "revision" | "findingList" | "changes" | "next" | "hasUnpublishedChanges" | "updatedAt"
>;

const Setting = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));

/** Where a rubric starts: a setting of a hiring report, a starter of the product, or as an overlay of another rubric. */
export const StartRubric = z.discriminatedUnion("from", [
  z.strictObject({ from: z.literal("report"), reportId: Id, setting: Setting }),
  z.strictObject({ from: z.literal("starter"), setting: Setting }),
  z.strictObject({ from: z.literal("base"), baseId: Id, setting: Setting }),
]);
export type StartRubric = z.input<typeof StartRubric>;

export const SaveRubricDraft = z.strictObject({ document: Rubric });
export type SaveRubricDraft = z.input<typeof SaveRubricDraft>;

export const PublishRubric = z.strictObject({
  note: z.nullable(z.string().check(z.trim(), z.minLength(1), z.maxLength(2000))),
});
export type PublishRubric = z.input<typeof PublishRubric>;

export const ListRubrics = z.extend(PageQuery, {
  search: z.optional(z.string().check(z.trim(), z.maxLength(200))),
  archived: z.optional(z.enum(["yes", "no"])),
});
export type ListRubrics = PageQuery & { search?: string; archived?: "yes" | "no" };

export type RubricRoutes = {
  "GET /api/rubrics": {
    query: ListRubrics;
    answer: Page<RubricSummary> & {
      can: { start: boolean };
      starters: { role: string; setting: string }[];
    };
  };
  "POST /api/rubrics": { body: StartRubric; answer: RubricView };
  "GET /api/rubrics/:rubricId": { answer: RubricView };
  /** `If-Match`. An autosave: no audit event. A stale one answers 412 with the present RubricView. */
  "PUT /api/rubrics/:rubricId/draft": { body: SaveRubricDraft; answer: DraftSaved };
  /** `If-Match`. Refused with the findings as problems while one of them blocks. */
  "POST /api/rubrics/:rubricId/publish": { body: PublishRubric; answer: VersionView };
  "POST /api/rubrics/:rubricId/archive": { answer: RubricView };
  "POST /api/rubrics/:rubricId/restore": { answer: RubricView };
  "GET /api/rubrics/:rubricId/versions": { answer: { items: VersionSummary[] } };
  "GET /api/rubric-versions/:versionId": { answer: VersionView };
  /** Published versions that an opening may be pinned to, newest of each rubric first. */
  "GET /api/rubric-versions": {
    answer: {
      items: (VersionSummary & {
        role: string;
        setting: string;
        levels: { id: string; name: string }[];
      })[];
    };
  };
};
