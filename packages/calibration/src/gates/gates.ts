import type { Fit } from "../fit/fit-shape.ts";
import { notEnough, type NotEnough } from "../not-enough.ts";
import type { RaterLinks } from "../ratings/comparable-raters.ts";
import { GATES, type GateSettings } from "./gate-settings.ts";

/** What stands in the way of a number, or undefined where it may be shown. */
export type Gate = NotEnough | undefined;

/** A candidate's measure and adjusted score. */
export function candidateGate(fit: Fit, c: number, count: number, settings = GATES): Gate {
  const { design, ratings, abilities, sds } = fit;
  const name = ratings.labels.candidates[c] ?? "";
  const met = new Set<number>();
  for (let i = design.interviewStart[c]!; i < design.interviewStart[c + 1]!; i++) {
    met.add(design.raterOf[i]!);
  }
  if (met.size < settings.candidateRaters) {
    return notEnough(
      met.size,
      settings.candidateRaters,
      `${name} was met by ${counted(met.size, "interviewer")}; an estimate takes ${settings.candidateRaters}.`,
    );
  }
  if (count < settings.candidateRatings) {
    return notEnough(
      count,
      settings.candidateRatings,
      `${name} has ${counted(count, "rating")}; an estimate takes ${settings.candidateRatings}.`,
    );
  }
  if (sds.candidate === undefined) return undefined;
  const limit = settings.candidateSdShare * sds.candidate;
  const sd = abilities.se[c]!;
  if (sd < limit) return undefined;
  return notEnough(
    sd,
    limit,
    `The likely range for ${name} is nearly as wide as the spread of all candidates; more interviewers would narrow it.`,
  );
}

/** A rater's severity and adjusted score. */
export function severityGate(fit: Fit, r: number, links: RaterLinks, settings = GATES): Gate {
  const name = fit.ratings.labels.raters[r] ?? "";
  const several = fit.ratings.labels.stages.length > 1;
  const where = several ? " in the same stage" : "";
  const partners = links.partners[r]!;
  if (partners < settings.severityPartners) {
    const alone = several ? confounded(fit, r, links) : undefined;
    return notEnough(
      partners,
      settings.severityPartners,
      alone ??
        `${name} shares candidates${where} with ${counted(partners, "other interviewer")}; a comparison takes ${settings.severityPartners}.`,
    );
  }
  const shared = links.shared[r]!;
  if (shared < settings.severityShared) {
    return notEnough(
      shared,
      settings.severityShared,
      `${name} shares ${counted(shared, "candidate")}${where} with other interviewers; a comparison takes ${settings.severityShared}.`,
    );
  }
  const reliability = fit.severityReliability?.[r];
  if (reliability === undefined || reliability > settings.severityReliability) return undefined;
  return notEnough(
    reliability,
    settings.severityReliability,
    `The likely range for ${name} is as wide as the differences between interviewers; more shared candidates would narrow it.`,
  );
}

/** A hard stage and a low rater cannot be told apart: says so by name. */
function confounded(fit: Fit, r: number, links: RaterLinks): string | undefined {
  const { labels } = fit.ratings;
  const [stage, ...more] = links.stages[r] ?? [];
  if (stage === undefined || more.length > 0) return undefined;
  const other = links.stages.findIndex(
    (stages, q) =>
      q !== r && stages.length === 1 && stages[0] !== stage && links.group[q] !== links.group[r],
  );
  if (other < 0) return undefined;
  const name = labels.raters[r] ?? "";
  const stageOf = (code: number): string => labels.stages[code] ?? "";
  return `${name} only takes ${stageOf(stage)}, ${labels.raters[other] ?? ""} only ${stageOf(links.stages[other]![0]!)}: a hard stage and a low rater cannot be told apart.`;
}

/** Infit and outfit. */
export function misfitGate(count: number, settings: GateSettings = GATES): Gate {
  if (count >= settings.misfitRatings) return undefined;
  return notEnough(
    count,
    settings.misfitRatings,
    `How well these ratings hang together can be said from ${settings.misfitRatings} ratings on; here are ${counted(count, "rating")}.`,
  );
}

/** The step up to a category from the one below, both given as points of the scale. */
export function thresholdGate(
  point: number,
  above: number,
  below: number,
  settings: GateSettings = GATES,
): Gate {
  const have = Math.min(above, below);
  if (have >= settings.thresholdRatings) return undefined;
  const rare = above < below ? point : point - 1;
  return notEnough(
    have,
    settings.thresholdRatings,
    `Point ${rare} was given ${counted(have, "time")}; its threshold takes ${settings.thresholdRatings}.`,
  );
}

function counted(n: number, noun: string): string {
  return `${Number.isInteger(n) ? n : n.toFixed(1)} ${noun}${n === 1 ? "" : "s"}`;
}
