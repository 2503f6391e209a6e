import type { InterviewState, InterviewView } from "@evenhand/contract/interviews";

type Met = { stage: Pick<InterviewView["stage"], "id">; state: InterviewState };

/** An interview that takes place or took place, at least in part. */
const COUNTS = new Set<InterviewState>(["planned", "held", "cut_short"]);

/** Whether the candidate is met, or to be met, at this stage already. */
export function isMet(stageId: string, interviews: readonly Met[]): boolean {
  return interviews.some(({ stage, state }) => stage.id === stageId && COUNTS.has(state));
}

/** The first stage that is still to be planned; the first of all where none is. */
export function nextStage<Stage extends { id: string }>(
  stages: readonly Stage[],
  interviews: readonly Met[],
): Stage | undefined {
  return stages.find(({ id }) => !isMet(id, interviews)) ?? stages[0];
}
