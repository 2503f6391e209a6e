import type { ScorecardDraft } from "@evenhand/rubric";
import type { Loop } from "../../testing/loop.ts";
import type { Person } from "../../testing/world.ts";

export const open = (person: Person, interviewId: string) =>
  person.call("POST /api/interviews/:interviewId/scorecard", { params: { interviewId } });
export const openRefused = (person: Person, interviewId: string) =>
  person.refused("POST /api/interviews/:interviewId/scorecard", { params: { interviewId } });
export const read = (person: Person, scorecardId: string) =>
  person.call("GET /api/scorecards/:scorecardId", { params: { scorecardId } });
export const save = (person: Person, id: string, draft: ScorecardDraft, ifMatch: number) =>
  person.call("PUT /api/scorecards/:scorecardId/draft", {
    params: { scorecardId: id },
    body: { draft },
    ifMatch,
  });
export const saveRefused = (person: Person, id: string, draft: ScorecardDraft, ifMatch?: number) =>
  person.refused("PUT /api/scorecards/:scorecardId/draft", {
    params: { scorecardId: id },
    body: { draft },
    ...(ifMatch === undefined ? {} : { ifMatch }),
  });
export const step = (person: Person, verb: "seal" | "submit", id: string, ifMatch: number) =>
  person.call(`POST /api/scorecards/:scorecardId/${verb}`, {
    params: { scorecardId: id },
    ifMatch,
  });
export const stepRefused = (person: Person, verb: "seal" | "submit", id: string, ifMatch: number) =>
  person.refused(`POST /api/scorecards/:scorecardId/${verb}`, {
    params: { scorecardId: id },
    ifMatch,
  });

const ORDER = { ratings: "criterion_id", evidence: "id", observed_signals: "signal_id" } as const;
export const rowsOf = (loop: Loop, table: keyof typeof ORDER, id: string) =>
  loop.run((db) =>
    db
      .selectFrom(table)
      .selectAll()
      .where("scorecard_id", "=", id)
      .orderBy("version")
      .orderBy(db.dynamic.ref(ORDER[table]))
      .execute(),
  );
export const versionsOf = (loop: Loop, id: string) =>
  loop.run((db) =>
    db.selectFrom("scorecard_versions").selectAll().where("scorecard_id", "=", id).execute(),
  );
export const auditOf = (loop: Loop, id: string) =>
  loop.run((db) =>
    db
      .selectFrom("audit_events")
      .select("action")
      .where("subject_id", "=", id)
      .orderBy("position")
      .execute(),
  );
