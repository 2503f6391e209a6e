import type { RubricView, StartRubric } from "@evenhand/contract/rubrics";
import {
  draftRubric,
  overlayFrom,
  Report,
  type Rubric,
  type SettingOverlay,
} from "@evenhand/rubric";
import { newId } from "../../db/ids.ts";
import type { Db } from "../../db/tenant.ts";
import type { Actor } from "../../http/actor.ts";
import { NOT_FOUND, refuse, Refusal } from "../../http/refusals.ts";
import type { MemberCall } from "../../http/route.ts";
import { canEditRubrics } from "./policy.ts";
import { presentRubric } from "./present.ts";
import { addRubric, findRubric, findRubricForSetting } from "./queries.ts";
import { findReport } from "./report-queries.ts";
import { STARTERS } from "./starters.ts";

type Start = {
  document: Rubric;
  setting: string;
  reportId: string | null;
  baseId: string | null;
  overlay: SettingOverlay | null;
};

/** Begins a rubric: drafted from a hiring report, copied from a starter, or as a setting's overlay of another. */
export async function startRubric(
  call: MemberCall<"POST /api/rubrics">,
): Promise<RubricView | Refusal> {
  const { db, actor, body, now, audit, notify } = call;
  if (!canEditRubrics(actor))
    return refuse("not_allowed", "Only an owner or admin starts rubrics.");
  const start = await findStart(db, actor, body);
  if (start instanceof Refusal) return start;
  const { document, setting } = start;
  if ((await findRubricForSetting(db, actor.orgId, document.role, setting)) !== null) {
    return refuse(
      "conflict",
      `There is a rubric for ${document.role}, ${setting}, already. Edit that one, or archive it first.`,
    );
  }
  const id = newId();
  await addRubric(db, actor.orgId, {
    id,
    role: document.role,
    setting,
    reportId: start.reportId,
    baseId: start.baseId,
    draft: document,
    overlay: start.overlay,
    createdBy: actor.membershipId,
    at: now,
  });
  audit({
    action: "rubric.started",
    subject: { kind: "rubric", id },
    changes: {
      role: { after: document.role },
      setting: { after: setting },
      from: { after: body.from },
    },
  });
  notify({ noun: "rubrics", id });
  const row = await findRubric(db, actor.orgId, id);
  if (row === undefined) throw new Error("the rubric that was just started is gone");
  return presentRubric(row, [], actor);
}

async function findStart(db: Db, actor: Actor, from: StartRubric): Promise<Start | Refusal> {
  switch (from.from) {
    case "report": {
      const row = await findReport(db, actor.orgId, from.reportId);
      if (row === undefined || row.archived_at !== null) return NOT_FOUND;
      return fromReport(row.id, Report.parse(row.parsed), from.setting);
    }
    case "starter": {
      const document = STARTERS.find(({ setting }) => setting === from.setting);
      if (document === undefined)
        return noSetting(
          from.setting,
          STARTERS.map(({ setting }) => setting),
        );
      return { document, setting: from.setting, reportId: null, baseId: null, overlay: null };
    }
    case "base": {
      const row = await findRubric(db, actor.orgId, from.baseId);
      if (row === undefined || row.archived_at !== null) return NOT_FOUND;
      if (row.base_rubric_id !== null) {
        return refuse(
          "conflict",
          `This rubric is itself an overlay of ${row.base_setting ?? "another"}. Start from that one.`,
        );
      }
      const base = row.draft as Rubric;
      const document = { ...base, setting: from.setting };
      return {
        document,
        setting: from.setting,
        reportId: row.hiring_report_id,
        baseId: row.id,
        overlay: overlayFrom(base, document),
      };
    }
  }
}

function fromReport(reportId: string, report: Report, setting: string): Start | Refusal {
  try {
    const document = draftRubric(report, setting);
    return {
      document,
      setting: document.setting ?? setting,
      reportId,
      baseId: null,
      overlay: null,
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return noSetting(
      setting,
      report.settings.map(({ name }) => name),
    );
  }
}

function noSetting(got: string, known: string[]): Refusal {
  const want = `one of ${known.join("; ")}`;
  const message = `setting: got another name, want ${want}.`;
  return refuse("invalid_input", message, {
    problems: [{ path: "setting", got: `text of ${got.length} characters`, want, message }],
  });
}
