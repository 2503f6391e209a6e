import type { Generated } from "kysely";

export type RubricTables = {
  hiring_reports: {
    org_id: string;
    id: string;
    title: string;
    role: string;
    industry: string | null;
    year: number | null;
    source_text: string;
    source_sha256: Buffer;
    parsed: unknown;
    warnings: unknown;
    imported_by: string;
    created_at: Date;
    archived_at: Date | null;
  };
  rubrics: {
    org_id: string;
    id: string;
    role: string;
    setting: string;
    hiring_report_id: string | null;
    base_rubric_id: string | null;
    draft: unknown;
    overlay: unknown;
    revision: Generated<number>;
    created_by: string;
    created_at: Date;
    updated_at: Date;
    archived_at: Date | null;
  };
  rubric_versions: {
    org_id: string;
    id: string;
    rubric_id: string;
    major: number;
    minor: number;
    document: unknown;
    document_sha256: Buffer;
    changes: unknown;
    crosswalk: unknown;
    note: string | null;
    published_by: string;
    published_at: Date;
  };
};
