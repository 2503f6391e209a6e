import { createHash } from "node:crypto";
import type { ReadReport, ReportView } from "@evenhand/contract/reports";
import { parseReport, type Report, type ReportWarning } from "@evenhand/rubric";
import { newId } from "../../db/ids.ts";
import type { Db, OrgId } from "../../db/tenant.ts";
import { refuse, Refusal } from "../../http/refusals.ts";
import type { MemberCall } from "../../http/route.ts";
import { canEditRubrics } from "./policy.ts";
import { mergedElements, presentReport } from "./present-report.ts";
import { addReport, findReport, findReportByText } from "./report-queries.ts";

const NOT_ALLOWED = refuse("not_allowed", "Only an owner or admin imports hiring reports.");

type Read = { report: Report; warnings: ReportWarning[] };

/** What is in a text; nothing is stored. */
export async function readReport(
  call: MemberCall<"POST /api/reports/read">,
): Promise<ReadReport | Refusal> {
  const { db, actor, body } = call;
  if (!canEditRubrics(actor)) return NOT_ALLOWED;
  const read = readText(body.text);
  if (read instanceof Refusal) return read;
  return {
    ...read,
    merged: mergedElements(read.report),
    alreadyImported: await findReportByText(db, actor.orgId, sha256(body.text)),
  };
}

/** Stores a hiring report: its text, and what was read from it. The same text is stored once. */
export async function importReport(
  call: MemberCall<"POST /api/reports">,
): Promise<ReportView | Refusal> {
  const { db, actor, body, now, audit, notify } = call;
  if (!canEditRubrics(actor)) return NOT_ALLOWED;
  const read = readText(body.text);
  if (read instanceof Refusal) return read;
  const hash = sha256(body.text);
  if ((await findReportByText(db, actor.orgId, hash)) !== null) {
    return refuse(
      "conflict",
      "This very text has been imported already. Open it in the list of hiring reports.",
    );
  }
  const id = newId();
  await addReport(db, actor.orgId, {
    ...read,
    id,
    title: body.title,
    text: body.text,
    sha256: hash,
    importedBy: actor.membershipId,
    at: now,
  });
  audit({
    action: "report.imported",
    subject: { kind: "report", id },
    changes: { title: { after: body.title }, sha256: { after: hash.toString("hex") } },
  });
  notify({ noun: "reports", id });
  return presentStored(db, actor.orgId, id, call.actor);
}

async function presentStored(
  db: Db,
  orgId: OrgId,
  id: string,
  actor: MemberCall<"POST /api/reports">["actor"],
) {
  const row = await findReport(db, orgId, id);
  if (row === undefined) throw new Error("the hiring report that was just stored is gone");
  return presentReport(row, actor);
}

function readText(text: string): Read | Refusal {
  const read = parseReport(text);
  if ("report" in read) return read;
  return refuse("invalid_input", read.problems.join(" "), {
    problems: read.problems.map((message) => ({
      path: "text",
      message,
      got: `text of ${text.length} characters`,
      want: "a hiring report with its Hiring Loop section",
    })),
  });
}

/** Of the text without differences that mean nothing: a byte order mark, or how lines end. */
function sha256(text: string): Buffer {
  return createHash("sha256")
    .update(
      text
        .replace(/^\uFEFF/, "")
        .replaceAll(/\r\n?/g, "\n")
        .trimEnd(),
    )
    .digest();
}
