import { createHash } from "node:crypto";
import type { InterviewState } from "@evenhand/contract/interviews";
import type { Rubric } from "@evenhand/rubric";
import { newId } from "../db/ids.ts";
import { mintOrgId, withTenant, type Db, type OrgId } from "../db/tenant.ts";
import { SMALL_RUBRIC } from "./small-rubric.ts";
import type { Person, World } from "./world.ts";

type Part = "interviewer" | "shadow" | "reverse_shadow";
type SeatState = "expected" | "excused" | "did_not_attend" | "replaced";
type Member = Pick<Person, "membershipId">;
type Seat = { member: Member; part?: Part; focusId?: string; state?: SeatState };

/** A hiring loop put straight into the tables: what rooms to the left make in the product. */
export type Loop = {
  orgId: OrgId;
  versionId: string;
  /** Publishes another version; the small rubric where none is given. */
  version(document?: Rubric): Promise<string>;
  opening(args?: {
    manager?: Member;
    deputies?: Member[];
    coordinators?: Member[];
    confidential?: boolean;
    title?: string;
    versionId?: string;
  }): Promise<string>;
  candidate(args?: { name?: string; linkedTo?: Member; cvUrl?: string }): Promise<string>;
  application(
    openingId: string,
    personId: string,
    args?: { state?: "active" | "withdrawn" | "declined" | "hired" },
  ): Promise<string>;
  interview(
    applicationId: string,
    args: {
      panel: (Seat | Member)[];
      stage?: string;
      round?: number;
      state?: InterviewState;
      startsAt?: Date | null;
      reveal?: "own_submitted" | "panel_submitted";
      blind?: boolean;
      hidesCv?: boolean;
      movedTo?: string;
    },
  ): Promise<string>;
  /** A card as a bare row, without versions: for asking who may see it. */
  card(
    interviewId: string,
    author: Member,
    state: "draft" | "sealed" | "submitted",
  ): Promise<string>;
  closeStage(applicationId: string, stage: string, by: Member, round?: number): Promise<void>;
  openEarly(applicationId: string, by: Member): Promise<void>;
  setSeat(interviewId: string, member: Member, state: SeatState): Promise<void>;
  run<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** Does everything inside in one transaction and takes it back at the end: quick, and leaves nothing. */
  passing(work: () => Promise<void>): Promise<void>;
};

export async function createLoop(world: World, owner: Person): Promise<Loop> {
  const orgId = mintOrgId(owner.orgId);
  const at = () => world.services.now();
  let shared: Db | null = null;
  const run = <T>(work: (db: Db) => Promise<T>) =>
    shared === null
      ? withTenant(world.services.database.pool, { orgId, userId: null }, work)
      : work(shared);
  const by = owner.membershipId;

  async function version(document: Rubric = SMALL_RUBRIC): Promise<string> {
    const [id, rubricId] = [newId(), newId()];
    const json = JSON.stringify(document);
    await run(async (db) => {
      await db
        .insertInto("rubrics")
        .values({
          org_id: orgId,
          id: rubricId,
          role: document.role,
          setting: `${document.setting} ${rubricId}`,
          hiring_report_id: null,
          base_rubric_id: null,
          draft: json,
          overlay: null,
          created_by: by,
          created_at: at(),
          updated_at: at(),
          archived_at: null,
        })
        .execute();
      await db
        .insertInto("rubric_versions")
        .values({
          org_id: orgId,
          id,
          rubric_id: rubricId,
          major: 1,
          minor: 0,
          document: json,
          document_sha256: createHash("sha256").update(json).digest(),
          changes: "[]",
          crosswalk: null,
          note: null,
          published_by: by,
          published_at: at(),
        })
        .execute();
    });
    return id;
  }

  const versionId = await version();
  return {
    orgId,
    versionId,
    version,
    run,
    async passing(work) {
      const over = new Error("over");
      const passing = run(async (db) => {
        shared = db;
        await work();
        throw over;
      });
      await passing
        .catch((error: unknown) => {
          if (error !== over) throw error;
        })
        .finally(() => (shared = null));
    },
    async opening(args = {}) {
      const id = newId();
      const manager = args.manager?.membershipId ?? by;
      const parts = [
        ...(args.deputies ?? []).map((one) => ({ part: "deputy" as const, one })),
        ...(args.coordinators ?? []).map((one) => ({ part: "coordinator" as const, one })),
      ];
      await run(async (db) => {
        await db
          .insertInto("openings")
          .values({
            org_id: orgId,
            id,
            title: args.title ?? "Therapist, days",
            site_id: null,
            setting: "Outpatient",
            level: "mid",
            rubric_version_id: args.versionId ?? versionId,
            hiring_manager_id: manager,
            confidential: args.confidential ?? false,
            plan: "{}",
            created_by: by,
            created_at: at(),
            closed_at: null,
            archived_at: null,
          })
          .execute();
        for (const { part, one } of parts)
          await db
            .insertInto("opening_members")
            .values({
              org_id: orgId,
              opening_id: id,
              membership_id: one.membershipId,
              part,
              added_by: by,
              added_at: at(),
            })
            .execute();
      });
      return id;
    },
    async candidate(args = {}) {
      const id = newId();
      await run((db) =>
        db
          .insertInto("persons")
          .values({
            org_id: orgId,
            id,
            name: args.name ?? "Noor Candidate",
            email: null,
            phone: null,
            cv_url: args.cvUrl ?? null,
            record_url: null,
            linked_membership_id: args.linkedTo?.membershipId ?? null,
            merged_into_id: null,
            erased_at: null,
            created_at: at(),
          })
          .execute(),
      );
      return id;
    },
    async application(openingId, personId, args = {}) {
      const id = newId();
      await run((db) =>
        db
          .insertInto("applications")
          .values({
            org_id: orgId,
            id,
            person_id: personId,
            opening_id: openingId,
            state: args.state ?? "active",
            source: null,
            previous_application_id: null,
            created_by: by,
            created_at: at(),
            state_changed_at: at(),
            state_reason: null,
            archived_at: null,
          })
          .execute(),
      );
      return id;
    },
    async interview(applicationId, args) {
      const id = newId();
      await run(async (db) => {
        const { rubric_version_id } = await db
          .selectFrom("applications")
          .innerJoin("openings", "openings.id", "applications.opening_id")
          .select("rubric_version_id")
          .where("applications.id", "=", applicationId)
          .executeTakeFirstOrThrow();
        await db
          .insertInto("interviews")
          .values({
            org_id: orgId,
            id,
            application_id: applicationId,
            rubric_version_id,
            stage_id: args.stage ?? "case",
            round: args.round ?? 1,
            state: args.state ?? "held",
            is_blind: args.blind ?? false,
            hides_cv: args.hidesCv ?? false,
            reveal: args.reveal ?? "own_submitted",
            starts_at: args.startsAt ?? null,
            time_zone: "Europe/Berlin",
            minutes: 45,
            place: null,
            video_url: null,
            state_reason: null,
            state_changed_at: at(),
            moved_to_interview_id: args.movedTo ?? null,
            created_by: by,
            created_at: at(),
          })
          .execute();
        const seats = args.panel.map((one): Seat => ("member" in one ? one : { member: one }));
        for (const seat of seats)
          await db
            .insertInto("panelists")
            .values({
              org_id: orgId,
              id: newId(),
              interview_id: id,
              session_id: null,
              membership_id: seat.member.membershipId,
              part: seat.part ?? "interviewer",
              focus_id: seat.focusId ?? null,
              state: seat.state ?? "expected",
              state_reason: null,
              state_changed_at: at(),
              replaced_by_id: null,
              knows_candidate: null,
              added_by: by,
              added_at: at(),
            })
            .execute();
      });
      return id;
    },
    async card(interviewId, author, state) {
      const id = newId();
      await run(async (db) => {
        const seat = await db
          .selectFrom("panelists")
          .innerJoin("interviews", "interviews.id", "panelists.interview_id")
          .select(["panelists.id", "rubric_version_id", "stage_id"])
          .where("interview_id", "=", interviewId)
          .where("membership_id", "=", author.membershipId)
          .executeTakeFirstOrThrow();
        await db
          .insertInto("scorecards")
          .values({
            org_id: orgId,
            id,
            interview_id: interviewId,
            panelist_id: seat.id,
            author_id: author.membershipId,
            rubric_version_id: seat.rubric_version_id,
            stage_id: seat.stage_id,
            state,
            draft: "{}",
            opened_at: at(),
            draft_saved_at: at(),
            sealed_at: state === "draft" ? null : at(),
            submitted_at: state === "submitted" ? at() : null,
          })
          .execute();
      });
      return id;
    },
    async closeStage(applicationId, stage, member, round = 1) {
      await run((db) =>
        db
          .insertInto("stage_closures")
          .values({
            org_id: orgId,
            id: newId(),
            application_id: applicationId,
            stage_id: stage,
            round,
            reason: "A card never came.",
            closed_by: member.membershipId,
            closed_at: at(),
          })
          .execute(),
      );
    },
    async openEarly(applicationId, member) {
      await run((db) =>
        db
          .insertInto("early_openings")
          .values({
            org_id: orgId,
            id: newId(),
            application_id: applicationId,
            membership_id: member.membershipId,
            reason: "The offer runs out tonight.",
            opened_at: at(),
          })
          .execute(),
      );
    },
    async setSeat(interviewId, member, state) {
      await run((db) =>
        db
          .updateTable("panelists")
          .set({ state, state_changed_at: at() })
          .where("interview_id", "=", interviewId)
          .where("membership_id", "=", member.membershipId)
          .execute(),
      );
    },
  };
}
