import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
  type QueryClient,
} from "@tanstack/react-query";
import type {
  AddArrangement,
  AddCandidates,
  ApplicationView,
  Candidate,
  ChangeCandidate,
  CheckRequirement,
  CloseStage,
  EndApplication,
  ListCandidates,
  MoveApplication,
  RequirementCheck,
} from "@evenhand/contract/candidates";
import { useAttempt } from "../../lib/attempt.ts";
import { call } from "../../lib/client.ts";

const PAGE = 50;

export type CandidateFilter = Pick<ListCandidates, "search" | "state" | "archived">;

export const candidateList = (filter: CandidateFilter) =>
  infiniteQueryOptions({
    queryKey: ["candidates", "list", filter],
    queryFn: ({ pageParam, signal }) =>
      call("GET /api/candidates", {
        query: { ...filter, limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });

export const applicationQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ["candidates", "application", applicationId],
    queryFn: ({ signal }) =>
      call("GET /api/applications/:applicationId", { params: { applicationId }, signal }),
  });

/** The openings that a candidate could be moved to. */
export const otherOpeningsQuery = queryOptions({
  queryKey: ["openings", "to-move-to"],
  queryFn: ({ signal }) =>
    call("GET /api/openings", { query: { state: "open", limit: 100 }, signal }),
});

export function useReadCandidates(openingId: string) {
  return useMutation({
    mutationFn: (text: string) =>
      call("POST /api/openings/:openingId/candidates/read", {
        params: { openingId },
        body: { text },
      }),
  });
}

export function useAddCandidates(openingId: string) {
  return useWrite((body: AddCandidates, idempotencyKey) =>
    call("POST /api/openings/:openingId/candidates", {
      params: { openingId },
      body,
      idempotencyKey,
    }),
  );
}

export function useChangeCandidate(candidate: Candidate) {
  return useWrite((body: ChangeCandidate) =>
    call("PATCH /api/candidates/:candidateId", {
      params: { candidateId: candidate.id },
      body,
      ifMatch: candidate.revision,
    }),
  );
}

export function useMergeCandidate(candidateId: string) {
  return useWrite((duplicateId: string, idempotencyKey) =>
    call("POST /api/candidates/:candidateId/merge", {
      params: { candidateId },
      body: { duplicateId },
      idempotencyKey,
    }),
  );
}

export function useEndApplication(applicationId: string) {
  return useWrite((body: EndApplication, idempotencyKey) =>
    call("POST /api/applications/:applicationId/end", {
      params: { applicationId },
      body,
      idempotencyKey,
    }),
  );
}

/** Steps that need nothing but to be asked for. */
export function useApplicationStep(
  applicationId: string,
  step: "reactivate" | "archive" | "restore",
) {
  return useWrite((_none: undefined, idempotencyKey) =>
    call(`POST /api/applications/:applicationId/${step}`, {
      params: { applicationId },
      idempotencyKey,
    }),
  );
}

export function useMoveApplication(applicationId: string) {
  return useWrite((body: MoveApplication, idempotencyKey) =>
    call("POST /api/applications/:applicationId/move", {
      params: { applicationId },
      body,
      idempotencyKey,
    }),
  );
}

export function useStageClosure(applicationId: string, step: "close-stage" | "reopen-stage") {
  return useWrite((body: CloseStage, idempotencyKey) =>
    call(`POST /api/applications/:applicationId/${step}`, {
      params: { applicationId },
      body,
      idempotencyKey,
    }),
  );
}

export function useAddArrangement(applicationId: string) {
  return useWrite((body: AddArrangement, idempotencyKey) =>
    call("POST /api/applications/:applicationId/arrangements", {
      params: { applicationId },
      body,
      idempotencyKey,
    }),
  );
}

export function useRemoveArrangement(applicationId: string) {
  return useWrite((arrangementId: string) =>
    call("DELETE /api/applications/:applicationId/arrangements/:arrangementId", {
      params: { applicationId, arrangementId },
    }),
  );
}

export function useCheckRequirement(applicationId: string, requirement: RequirementCheck) {
  return useWrite((body: CheckRequirement) =>
    call("PATCH /api/applications/:applicationId/requirements/:requirementId", {
      params: { applicationId, requirementId: requirement.id },
      body,
      ifMatch: requirement.revision,
    }),
  );
}

function useWrite<Body, Answer>(write: (body: Body, idempotencyKey: string) => Promise<Answer>) {
  const queryClient = useQueryClient();
  const attempt = useAttempt();
  return useMutation({
    mutationFn: (body: Body) => write(body, attempt.keyFor(body)),
    onSettled: (answer, error) => {
      attempt.settled(error);
      if (isApplication(answer)) {
        queryClient.setQueryData(applicationQuery(answer.id).queryKey, answer);
      }
      return settle(queryClient);
    },
  });
}

function isApplication(answer: unknown): answer is ApplicationView {
  return typeof answer === "object" && answer !== null && "requirements" in answer;
}

function settle(queryClient: QueryClient) {
  return Promise.all(
    ["candidates", "openings", "interviews", "debriefs"].map((noun) =>
      queryClient.invalidateQueries({ queryKey: [noun] }),
    ),
  );
}
