import type { InterviewState, PlanInterview } from "@evenhand/contract/interviews";
import type { Person } from "../../testing/world.ts";

export const seat = (member: Person, focusId: string | null = null) => ({
  memberId: member.membershipId,
  focusId,
  part: "interviewer" as const,
});

type Usual = Pick<PlanInterview, "startsAt" | "panel"> & { manager: Person; applicationId: string };

/** What is asked about interviews: by the manager, of one application, with the usual panel, unless told otherwise. */
export function interviewCalls(usual: () => Usual) {
  const planning = (given: Partial<PlanInterview>) => {
    const { applicationId, startsAt, panel } = usual();
    const body: PlanInterview = {
      stageId: "case",
      startsAt,
      timeZone: "America/New_York",
      minutes: 50,
      place: "Room 3",
      videoUrl: null,
      reveal: "own_submitted",
      panel,
      ...given,
    };
    return { params: { applicationId }, body };
  };
  const setting = (interviewId: string, state: InterviewState) => ({
    params: { interviewId },
    body: { state, reason: null },
  });
  return {
    plan: (given: Partial<PlanInterview> = {}, by = usual().manager) =>
      by.call("POST /api/applications/:applicationId/interviews", planning(given)),
    planRefused: (given: Partial<PlanInterview>, by = usual().manager) =>
      by.refused("POST /api/applications/:applicationId/interviews", planning(given)),
    set: (interviewId: string, state: InterviewState, by = usual().manager) =>
      by.call("POST /api/interviews/:interviewId/state", setting(interviewId, state)),
    setRefused: (interviewId: string, state: InterviewState, by = usual().manager) =>
      by.refused("POST /api/interviews/:interviewId/state", setting(interviewId, state)),
  };
}
