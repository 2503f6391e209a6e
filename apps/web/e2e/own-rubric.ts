import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { RubricView } from "@evenhand/contract/rubrics";
import { as } from "./hiring.ts";
import type { Person } from "./people.ts";

const SAMPLES = join(import.meta.dirname, "../../../packages/rubric/src/sample-reports");

/** A word that no other journey uses: an organisation has one rubric for a role and setting. */
function tag(): string {
  const letters = crypto
    .randomUUID()
    .replaceAll("-", "")
    .split("")
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
  return `${letters[0]?.toUpperCase()}${letters.slice(1, 9).join("")}`;
}

/** A hiring report for a role of this journey's own. */
export type OwnReport = { role: string; text: string };

function ownReport(text: string, role: string): OwnReport {
  const own = `${role} ${tag()}`;
  return { role: own, text: text.replaceAll(role, own) };
}

export function dataEngineerReport(): OwnReport {
  const file = join(SAMPLES, "data-engineer-public-sector-2027.txt");
  return ownReport(readFileSync(file, "utf8"), "Data Engineer");
}

export function warehouseSupervisorReport(): OwnReport {
  const file = join(SAMPLES, "warehouse-supervisor-logistics-2026.txt");
  return ownReport(readFileSync(file, "utf8"), "Warehouse Supervisor");
}

/** The hiring report that `EVENHAND_REPORT` names; null where it names none. */
export function givenReport(): OwnReport | null {
  const path = process.env["EVENHAND_REPORT"];
  if (path === undefined || path === "") return null;
  return ownReport(readFileSync(path, "utf8"), "Occupational Therapist");
}

/** The draft of a rubric from a report, made by program. */
export async function draftedRubric(server: string, admin: Person): Promise<RubricView> {
  const { role, text } = dataEngineerReport();
  const report = await as(server, admin, "POST /api/reports", { body: { text, title: role } });
  return as(server, admin, "POST /api/rubrics", {
    body: { from: "report", reportId: report.id, setting: "Geospatial" },
  });
}

/** The same with every point 1 in the team's words, so that nothing keeps it from being published. */
export async function readyRubric(server: string, admin: Person): Promise<RubricView> {
  const rubric = await draftedRubric(server, admin);
  const document: RubricView["draft"] = {
    ...rubric.draft,
    criteria: rubric.draft.criteria.map((criterion) => ({
      ...criterion,
      anchors: criterion.anchors.map((anchor) =>
        anchor.point === 1
          ? {
              ...anchor,
              text: `Hides what went wrong with ${criterion.name.toLowerCase()}.`,
              origin: { from: "team", via: "editor" },
            }
          : anchor,
      ),
    })),
  };
  const saved = await as(server, admin, "PUT /api/rubrics/:rubricId/draft", {
    params: { rubricId: rubric.id },
    ifMatch: rubric.revision,
    body: { document },
  });
  return { ...rubric, ...saved, draft: document };
}
