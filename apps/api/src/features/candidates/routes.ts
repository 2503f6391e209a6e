import {
  AddArrangement,
  AddCandidates,
  ChangeCandidate,
  CheckRequirement,
  CloseStage,
  EndApplication,
  ListCandidates,
  MergeCandidate,
  MoveApplication,
  ReadCandidates,
  type ApplicationView,
} from "@evenhand/contract/candidates";
import { cutPage, readCursor } from "../../http/cursor.ts";
import { NOT_FOUND, refuse, Refusal } from "../../http/refusals.ts";
import { memberRoute, type MemberCall, type MemberRoute } from "../../http/route.ts";
import { canSeeOpenings } from "../openings/policy.ts";
import { addCandidates } from "./add-candidates.ts";
import { changeCandidate } from "./change-candidate.ts";
import { arrange, checkRequirement, removeArrangementOf } from "./change-checklist.ts";
import { closeStage, reopenStage } from "./close-stage.ts";
import { endApplication, putAwayApplication, reactivateApplication } from "./end-application.ts";
import { mergeCandidates } from "./merge-candidates.ts";
import { moveApplication } from "./move-application.ts";
import { presentSummary } from "./present.ts";
import { findApplication, findVisibleApplication, listVisibleApplications } from "./queries.ts";
import { readCandidates } from "./read-candidates.ts";
import { viewApplication, type InterviewsOf } from "./view-application.ts";

/** 1,000 candidates with their links, or 200,000 characters of any script. */
const LONG_LIST = 1024 * 1024;

type OfApplication = Pick<
  MemberCall<"GET /api/applications/:applicationId">,
  "db" | "actor" | "now" | "params"
>;
type PutAway = MemberCall<
  "POST /api/applications/:applicationId/archive" | "POST /api/applications/:applicationId/restore"
>;

/** The interviews of an application are shown as the room to the right shows them. */
export function candidateRoutes(interviewsOf: InterviewsOf): MemberRoute[] {
  /** Acts on an application, then answers with how it stands. */
  const thenShow =
    <Call extends OfApplication>(act: (call: Call) => Promise<Refusal | null>) =>
    async (call: Call): Promise<ApplicationView | Refusal> => {
      const refusal = await act(call);
      if (refusal !== null) return refusal;
      const row = await findApplication(call.db, call.actor, call.params.applicationId);
      return row === undefined ? NOT_FOUND : viewApplication(call, row, interviewsOf);
    };

  return [
    memberRoute("GET /api/candidates", {
      query: ListCandidates,
      async act({ db, actor, query }) {
        if (!canSeeOpenings(actor))
          return refuse("not_allowed", "Candidates are shown to you with your own interviews.");
        const before = readCursor(query.cursor, 1);
        if (before instanceof Refusal) return before;
        const limit = Number(query.limit ?? 50);
        const rows = await listVisibleApplications(db, actor, {
          search: query.search ?? null,
          state: query.state ?? null,
          openingId: query.openingId ?? null,
          archived: query.archived === "yes",
          before: before?.[0] ?? null,
          limit,
        });
        return cutPage(rows, limit, presentSummary, (row) => [row.id]);
      },
    }),
    memberRoute("POST /api/openings/:openingId/candidates/read", {
      body: ReadCandidates,
      bodyLimit: LONG_LIST,
      act: readCandidates,
    }),
    memberRoute("POST /api/openings/:openingId/candidates", {
      body: AddCandidates,
      bodyLimit: LONG_LIST,
      creates: true,
      act: addCandidates,
    }),
    memberRoute("PATCH /api/candidates/:candidateId", {
      body: ChangeCandidate,
      guarded: true,
      act: changeCandidate,
    }),
    memberRoute("POST /api/candidates/:candidateId/merge", {
      body: MergeCandidate,
      act: mergeCandidates,
    }),

    memberRoute("GET /api/applications/:applicationId", {
      async act(call) {
        const row = await findVisibleApplication(call.db, call.actor, call.params.applicationId);
        return row === undefined ? NOT_FOUND : viewApplication(call, row, interviewsOf);
      },
    }),
    memberRoute("POST /api/applications/:applicationId/end", {
      body: EndApplication,
      act: thenShow(endApplication),
    }),
    memberRoute("POST /api/applications/:applicationId/reactivate", {
      act: thenShow(reactivateApplication),
    }),
    memberRoute("POST /api/applications/:applicationId/archive", {
      act: thenShow((call: PutAway) => putAwayApplication(call, true)),
    }),
    memberRoute("POST /api/applications/:applicationId/restore", {
      act: thenShow((call: PutAway) => putAwayApplication(call, false)),
    }),
    memberRoute("POST /api/applications/:applicationId/move", {
      body: MoveApplication,
      act: thenShow(moveApplication),
    }),
    memberRoute("POST /api/applications/:applicationId/arrangements", {
      body: AddArrangement,
      act: thenShow(arrange),
    }),
    memberRoute("DELETE /api/applications/:applicationId/arrangements/:arrangementId", {
      act: removeArrangementOf,
    }),
    memberRoute("PATCH /api/applications/:applicationId/requirements/:requirementId", {
      body: CheckRequirement,
      guarded: true,
      act: checkRequirement,
    }),
    memberRoute("POST /api/applications/:applicationId/close-stage", {
      body: CloseStage,
      act: thenShow(closeStage),
    }),
    memberRoute("POST /api/applications/:applicationId/reopen-stage", {
      body: CloseStage,
      act: thenShow(reopenStage),
    }),
  ];
}
