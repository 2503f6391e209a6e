import { queryOptions, useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";
import type {
  AddPanelist,
  AnswerKnows,
  ChangeInterview,
  ChangePanelist,
  InterviewView,
  PlanInterview,
  SetInterviewState,
} from "@evenhand/contract/interviews";
import { useAttempt } from "../../lib/attempt.ts";
import { call } from "../../lib/client.ts";
import { askOrRecall } from "../../lib/recall.ts";

/** While the list is a kept one, the server is asked again so often. */
const TRY_AGAIN_MS = 10_000;

export const myInterviewsQuery = queryOptions({
  queryKey: ["interviews", "mine"],
  queryFn: ({ signal }) =>
    askOrRecall("my-interviews", () => call("GET /api/my-interviews", { signal })),
  refetchInterval: ({ state }) => (state.data?.keptAt ? TRY_AGAIN_MS : false),
});

export function useOpenCard() {
  const queryClient = useQueryClient();
  const attempt = useAttempt();
  return useMutation({
    mutationFn: (interviewId: string) =>
      call("POST /api/interviews/:interviewId/scorecard", {
        params: { interviewId },
        idempotencyKey: attempt.keyFor(interviewId),
      }),
    onSettled: (_card, error) => attempt.settled(error),
    onSuccess: (card) => {
      queryClient.setQueryData(["scorecards", card.id], card);
      return settle(queryClient);
    },
  });
}

export function usePlanInterview(applicationId: string) {
  return useInterviewWrite((body: PlanInterview, idempotencyKey) =>
    call("POST /api/applications/:applicationId/interviews", {
      params: { applicationId },
      body,
      idempotencyKey,
    }),
  );
}

export function useStartCardNow() {
  return useInterviewWrite((body: { applicationId: string; stageId: string }, idempotencyKey) =>
    call("POST /api/my-interviews", { body, idempotencyKey }),
  );
}

export function useAnswerKnows(interviewId: string) {
  return useInterviewWrite((body: AnswerKnows, idempotencyKey) =>
    call("POST /api/interviews/:interviewId/knows", {
      params: { interviewId },
      body,
      idempotencyKey,
    }),
  );
}

export function useSetInterviewState(interviewId: string) {
  return useInterviewWrite((body: SetInterviewState, idempotencyKey) =>
    call("POST /api/interviews/:interviewId/state", {
      params: { interviewId },
      body,
      idempotencyKey,
    }),
  );
}

export function useAddPanelist(interviewId: string) {
  return useInterviewWrite((body: AddPanelist, idempotencyKey) =>
    call("POST /api/interviews/:interviewId/panelists", {
      params: { interviewId },
      body,
      idempotencyKey,
    }),
  );
}

export function useChangePanelist(interviewId: string, panelistId: string) {
  return useInterviewWrite((body: ChangePanelist, idempotencyKey) =>
    call("POST /api/interviews/:interviewId/panelists/:panelistId", {
      params: { interviewId, panelistId },
      body,
      idempotencyKey,
    }),
  );
}

export function useChangeInterview(interview: InterviewView) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: ChangeInterview) =>
      call("PATCH /api/interviews/:interviewId", {
        params: { interviewId: interview.id },
        body,
        ifMatch: interview.revision,
      }),
    onSettled: () => settle(queryClient),
  });
}

function useInterviewWrite<Body>(
  write: (body: Body, idempotencyKey: string) => Promise<InterviewView>,
) {
  const queryClient = useQueryClient();
  const attempt = useAttempt();
  return useMutation({
    mutationFn: (body: Body) => write(body, attempt.keyFor(body)),
    onSettled: (_interview, error) => {
      attempt.settled(error);
      return settle(queryClient);
    },
  });
}

function settle(queryClient: QueryClient) {
  return Promise.all(
    ["interviews", "candidates", "openings"].map((noun) =>
      queryClient.invalidateQueries({ queryKey: [noun] }),
    ),
  );
}
