import type { DecisionView } from "@evenhand/contract/debriefs";
import type { listDecisions } from "./queries.ts";

export function presentDecision(
  row: Awaited<ReturnType<typeof listDecisions>>[number],
): DecisionView {
  return {
    id: row.id,
    version: row.version,
    outcome: row.outcome,
    rationale: row.rationale,
    dissent: row.dissent,
    safetyAnswer: row.safety_answer,
    levelBefore: row.level_before,
    levelAfter: row.level_after,
    decidedBy: row.decider_name,
    decidedAt: row.decided_at.toISOString(),
  };
}
