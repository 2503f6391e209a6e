import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parseReport } from "@evenhand/rubric";
import { newId } from "../../db/ids.ts";
import { SMALL_RUBRIC } from "../small-rubric.ts";
import { plantVersion } from "./hiring-plants.ts";
import type { Listed, RouteBook } from "./listed.ts";
import type { Planter } from "./planter.ts";
import { adminsOnly, everybodyBut } from "./who-may.ts";

const SAMPLE = readFileSync(
  new URL(
    "../../../../../packages/rubric/src/sample-reports/warehouse-supervisor-logistics-2026.txt",
    import.meta.url,
  ),
  "utf8",
);
const REPORT_LIMIT = 5_242_880 * 3;
const DOCUMENT_LIMIT = 4 * 1024 * 1024;

const readers = everybodyBut(["interviewer", "coordinator"], 200);
const first = async () => 1;

/** The sample with a line of its own: the same text is stored once. */
const reportText = (plant: Planter) => `${SAMPLE}\n${plant.unique()}\n`;

async function plantReport(plant: Planter): Promise<string> {
  const id = newId();
  const text = reportText(plant);
  const read = parseReport(text);
  if (!("report" in read)) throw new Error("the sample report cannot be read");
  await plant.insert("hiring_reports", {
    id,
    title: plant.unique(),
    role: read.report.role,
    source_text: text,
    source_sha256: createHash("sha256").update(text).digest(),
    parsed: JSON.stringify(read.report),
    warnings: JSON.stringify(read.warnings),
    imported_by: plant.owner.membershipId,
    created_at: new Date(),
  });
  return id;
}

async function plantRubric(plant: Planter): Promise<string> {
  const id = newId();
  const setting = plant.unique();
  const at = new Date();
  await plant.insert("rubrics", {
    id,
    role: SMALL_RUBRIC.role,
    setting,
    draft: { ...SMALL_RUBRIC, setting },
    created_by: plant.owner.membershipId,
    created_at: at,
    updated_at: at,
  });
  return id;
}

const aReport: Listed["params"] = async (plant) => ({ reportId: await plantReport(plant) });
const aRubric: Listed["params"] = async (plant) => ({ rubricId: await plantRubric(plant) });

export const RUBRIC_ROUTES: RouteBook = {
  "GET /api/reports": { door: "member", query: true, status: readers },
  "POST /api/reports/read": {
    door: "member",
    body: (plant) => ({ text: reportText(plant) }),
    bodyLimit: REPORT_LIMIT,
    status: adminsOnly(200),
  },
  "POST /api/reports": {
    door: "member",
    body: (plant) => ({ text: reportText(plant), title: plant.unique() }),
    bodyLimit: REPORT_LIMIT,
    status: adminsOnly(201),
  },
  "GET /api/reports/:reportId": { door: "member", params: aReport, status: readers },
  "POST /api/reports/:reportId/archive": {
    door: "member",
    params: aReport,
    status: adminsOnly(200),
  },
  "POST /api/reports/:reportId/restore": {
    door: "member",
    params: aReport,
    status: adminsOnly(200),
  },

  "GET /api/rubrics": { door: "member", query: true, status: readers },
  "POST /api/rubrics": {
    door: "member",
    body: async (plant) => ({
      from: "base",
      baseId: await plantRubric(plant),
      setting: plant.unique(),
    }),
    status: adminsOnly(201),
  },
  "GET /api/rubrics/:rubricId": { door: "member", params: aRubric, status: readers },
  "PUT /api/rubrics/:rubricId/draft": {
    door: "member",
    params: aRubric,
    revision: first,
    body: () => ({ document: SMALL_RUBRIC }),
    bodyLimit: DOCUMENT_LIMIT,
    status: adminsOnly(200),
  },
  "POST /api/rubrics/:rubricId/publish": {
    door: "member",
    params: aRubric,
    revision: first,
    body: () => ({ note: null }),
    status: adminsOnly(201),
  },
  "POST /api/rubrics/:rubricId/archive": {
    door: "member",
    params: aRubric,
    status: adminsOnly(200),
  },
  "POST /api/rubrics/:rubricId/restore": {
    door: "member",
    params: aRubric,
    status: adminsOnly(200),
  },
  "GET /api/rubrics/:rubricId/flags": { door: "member", params: aRubric, status: readers },
  "GET /api/rubrics/:rubricId/versions": { door: "member", params: aRubric, status: readers },
  "GET /api/rubric-versions": { door: "member", status: readers },
  "GET /api/rubric-versions/:versionId": {
    door: "member",
    params: async (plant) => ({ versionId: await plantVersion(plant) }),
    status: readers,
  },
};
