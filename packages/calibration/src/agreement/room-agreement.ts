import type { Ratings } from "../ratings/ratings.ts";
import { AGREEMENT_GATE } from "./agreement.ts";
import { sessionAgreement, type SessionAgreement } from "./session-agreement.ts";

/**
 * Agreement in one room beside that in separate interviews, of what candidates were rated on; a
 * criterion carries its stage, so that separate interviews are those of one stage held again.
 * Undefined where sessions are not named.
 */
export function roomAgreement(
  { candidate, rater, criterion, stage, session, value, labels, scale }: Ratings,
  gate: number = AGREEMENT_GATE,
): SessionAgreement | undefined {
  if (!session) return undefined;
  const marks = Array.from(value, (mark, k) => ({
    unit: `${candidate[k]!} ${criterion[k]!}`,
    group: String(candidate[k]!),
    rater: labels.raters[rater[k]!] ?? "",
    session: `${stage[k]!} ${session[k]!}`,
    mark,
  }));
  const points = Array.from({ length: scale.highest - scale.lowest + 1 }, (_, k) => k);
  return sessionAgreement(marks, points, { level: "ordinal", minimumUnits: gate });
}
