import { newId } from "../../apps/api/src/db/ids.ts";
import type { Db, OrgId } from "../../apps/api/src/db/tenant.ts";
import type { Tables } from "../../apps/api/src/db/tables.ts";
import type { Insertable } from "kysely";

/** PostgreSQL takes 65,535 parameters in a statement. */
const ROWS_AT_ONCE = 1_500;

const DAY = 86_400_000;

export type Scope = {
  orgId: OrgId;
  openingId: string;
  versionId: string;
  stages: { id: string; criteria: string[] }[];
  interviewers: string[];
  /** Over how many days up to now the candidates of one planting came. */
  days: number;
};

/**
 * Adds candidates of one opening, each met by three of the interviewers in turn in one interview a stage, with every
 * card submitted and every criterion rated: three ratings a criterion.
 */
export async function plantRatings(db: Db, scope: Scope, candidates: number): Promise<void> {
  const { orgId, openingId, versionId, stages, interviewers, days } = scope;
  const now = Date.now();
  const by = interviewers[0] ?? "";
  const rows = {
    persons: [] as Insertable<Tables["persons"]>[],
    applications: [] as Insertable<Tables["applications"]>[],
    interviews: [] as Insertable<Tables["interviews"]>[],
    panelists: [] as Insertable<Tables["panelists"]>[],
    scorecards: [] as Insertable<Tables["scorecards"]>[],
    scorecard_versions: [] as Insertable<Tables["scorecard_versions"]>[],
    ratings: [] as Insertable<Tables["ratings"]>[],
  };
  for (let c = 0; c < candidates; c++) {
    const [person, application] = [newId(), newId()];
    const at = new Date(now - ((candidates - 1 - c) / candidates) * days * DAY);
    rows.persons.push({
      org_id: orgId,
      id: person,
      name: `Candidate ${c + 1}`,
      email: null,
      phone: null,
      cv_url: null,
      record_url: null,
      linked_membership_id: null,
      merged_into_id: null,
      erased_at: null,
      created_at: at,
    });
    rows.applications.push({
      org_id: orgId,
      id: application,
      person_id: person,
      opening_id: openingId,
      state: "active",
      source: null,
      previous_application_id: null,
      created_by: by,
      created_at: at,
      state_changed_at: at,
      state_reason: null,
      archived_at: null,
    });
    const ability = Math.random() * 2;
    for (const [turn, stage] of stages.entries()) {
      const interview = newId();
      rows.interviews.push({
        org_id: orgId,
        id: interview,
        application_id: application,
        rubric_version_id: versionId,
        stage_id: stage.id,
        round: 1,
        state: "held",
        is_blind: false,
        reveal: "own_submitted",
        starts_at: null,
        time_zone: "Europe/Berlin",
        minutes: 45,
        place: null,
        video_url: null,
        state_reason: null,
        state_changed_at: at,
        moved_to_interview_id: null,
        created_by: by,
        created_at: at,
      });
      for (let seat = 0; seat < 3; seat++) {
        const author =
          interviewers[(c + 7 * turn + seat * (1 + (c % 3))) % interviewers.length] ?? by;
        const [panelist, card] = [newId(), newId()];
        rows.panelists.push({
          org_id: orgId,
          id: panelist,
          interview_id: interview,
          session_id: null,
          membership_id: author,
          part: "interviewer",
          focus_id: null,
          state: "expected",
          state_reason: null,
          state_changed_at: at,
          replaced_by_id: null,
          knows_candidate: null,
          added_by: by,
          added_at: at,
        });
        rows.scorecards.push({
          org_id: orgId,
          id: card,
          interview_id: interview,
          panelist_id: panelist,
          author_id: author,
          rubric_version_id: versionId,
          stage_id: stage.id,
          state: "submitted",
          draft: "{}",
          version: 1,
          opened_at: at,
          draft_saved_at: at,
          sealed_at: at,
          submitted_at: at,
        });
        rows.scorecard_versions.push({
          org_id: orgId,
          scorecard_id: card,
          version: 1,
          kind: "submitted",
          reason: null,
          recommendation: "yes",
          document: JSON.stringify({ prompts: [] }),
          made_by: author,
          made_at: at,
        });
        for (const criterion of stage.criteria)
          rows.ratings.push({
            org_id: orgId,
            scorecard_id: card,
            version: 1,
            criterion_id: criterion,
            value: Math.min(4, Math.max(1, Math.round(0.5 + ability + Math.random() * 1.6))),
            not_observed: false,
            does_not_fit: null,
            rated_at: at,
          });
      }
    }
  }
  for (const table of Object.keys(rows) as (keyof typeof rows)[])
    for (let from = 0; from < rows[table].length; from += ROWS_AT_ONCE)
      await db
        .insertInto(table)
        .values(rows[table].slice(from, from + ROWS_AT_ONCE))
        .execute();
}
