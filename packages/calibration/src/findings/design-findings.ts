import type { Finding } from "../finding.ts";
import type { Fit } from "../fit/fit-shape.ts";
import { raterLinks } from "../ratings/comparable-raters.ts";
import { sharedRooms } from "../ratings/shared-rooms.ts";

/** What the ratings themselves can and cannot carry, whatever the estimator. */
export function findingsOfDesign(fit: Fit): Finding[] {
  if (fit.design.ratings === 0) {
    return [{ code: "no-ratings", message: "There are no ratings, so there is nothing to tell." }];
  }
  return [
    ...sizeFindings(fit),
    ...categoryFindings(fit),
    ...linkFindings(fit),
    ...extremeFindings(fit),
    ...duplicateFindings(fit),
    ...groupFindings(fit),
    ...sessionFindings(fit),
  ];
}

function sizeFindings({ design }: Fit): Finding[] {
  const findings: Finding[] = [];
  if (design.raters === 1) {
    findings.push({
      code: "single-rater",
      message:
        "One interviewer gave every rating: a strict interviewer and low candidates cannot be told apart.",
    });
  }
  if (design.criteria === 1) {
    findings.push({
      code: "single-criterion",
      message:
        "There is one criterion: what one interview shares over criteria cannot be told from chance.",
    });
  }
  return findings;
}

/** Fewer than this in a category and its thresholds are a sketch (Linacre's guidelines). */
const ENOUGH_IN_CATEGORY = 10;

function categoryFindings({ design, ratings, scale }: Fit): Finding[] {
  const { counts, scores } = design.support;
  const { lowest } = ratings.scale;
  const point = (k: number): number => lowest + k;
  if (scores.length === 1) {
    return [
      {
        code: "all-marks-equal",
        message: `Every mark is ${point(scores[0]!)}: the ratings say nothing about differences.`,
      },
    ];
  }
  const findings: Finding[] = [];
  const all = Array.from(counts.keys());
  const unused = all.filter((k) => counts[k] === 0);
  if (unused.length > 0) {
    findings.push({
      code: "unused-category",
      message: `Nobody gave ${listed(unused.map(point))}: such a point is taken as never given, and has no threshold of its own.`,
    });
  }
  const few = all.filter((k) => counts[k]! > 0 && counts[k]! < ENOUGH_IN_CATEGORY);
  if (few.length > 0) {
    findings.push({
      code: "few-in-category",
      message: `${listed(few.map(point))} ${few.length === 1 ? "was" : "were each"} given fewer than ${ENOUGH_IN_CATEGORY} times: their thresholds are a sketch.`,
    });
  }
  const back = Array.from(scale.steps.keys()).filter(
    (m) => m > 0 && scale.steps[m]! < scale.steps[m - 1]!,
  );
  if (back.length > 0) {
    findings.push({
      code: "categories-out-of-order",
      message: `The thresholds do not rise at ${listed(back.map((m) => point(scale.scores[m]!)))}: at no ability is that point the likeliest one.`,
    });
  }
  return findings;
}

function linkFindings(fit: Fit): Finding[] {
  const { subsets, design, ratings } = fit;
  const findings: Finding[] = [];
  if (subsets.count > 1) {
    findings.push({
      code: "disconnected",
      message: `The ratings fall into ${subsets.count} groups that share no candidate and no interviewer; comparing across groups assumes comparable candidate pools.`,
    });
  }
  if (ratings.labels.stages.length > 1) {
    const links = raterLinks(design);
    const groupsIn = new Map<number, Set<number>>();
    links.group.forEach((group, r) => {
      const subset = subsets.ofRater[r]!;
      groupsIn.set(subset, (groupsIn.get(subset) ?? new Set<number>()).add(group));
    });
    if ([...groupsIn.values()].some((groups) => groups.size > 1)) {
      findings.push({
        code: "stage-confounded",
        message:
          "Some interviewers are joined only through different stages: a hard stage and a low rater cannot be told apart there.",
      });
    }
  }
  return findings;
}

function extremeFindings({ abilities, severities, difficulties, ratings }: Fit): Finding[] {
  const { labels } = ratings;
  const named: string[] = [];
  const collect = (extreme: Int8Array | undefined, names: readonly string[]): void => {
    extreme?.forEach((side, e) => {
      if (side !== 0) named.push(`${names[e] ?? ""} (all ${side > 0 ? "highest" : "lowest"})`);
    });
  };
  collect(abilities.extreme, labels.candidates);
  collect(severities.extreme, labels.raters);
  collect(difficulties.extreme, labels.criteria);
  if (named.length === 0) return [];
  const shown = named.slice(0, 10).join(", ");
  const rest = named.length > 10 ? ` and ${named.length - 10} more` : "";
  return [
    {
      code: "extreme-score",
      message: `Extreme scores left the estimation and were measured afterwards, 0.3 points inside: ${shown}${rest}.`,
    },
  ];
}

function duplicateFindings({ design }: Fit): Finding[] {
  let again = 0;
  for (let i = 0; i < design.interviews; i++) {
    for (let k = design.ratingStart[i]! + 1; k < design.ratingStart[i + 1]!; k++) {
      if (design.criterion[k] === design.criterion[k - 1]) again++;
    }
  }
  if (again === 0) return [];
  return [
    {
      code: "duplicate-ratings",
      message: `${again} ratings repeat a candidate, interviewer, criterion and stage; each was counted as a rating of its own.`,
    },
  ];
}

/** Only where candidates are draws from populations have their groups a mean to be drawn to. */
function groupFindings({ design, estimator }: Fit): Finding[] {
  if (design.groups < 2 || estimator !== "laplace") return [];
  return [
    {
      code: "group-means",
      message: `Candidates of ${design.groups} groups are drawn towards their own group's mean, which is drawn towards the common one; compare measures within an opening.`,
    },
  ];
}

/** Interviews in which somebody else sat too, and what is done about what the room shares. */
function sessionFindings({ design, sessionTerm, sds }: Fit): Finding[] {
  const shared = sharedRooms(design);
  if (shared === 0) return [];
  const inErrors =
    sessionTerm === "absent"
      ? "which these standard errors leave out"
      : `${sessionTerm === "held" ? "taken as" : "estimated at"} ${(sds.session ?? 0).toFixed(2)} logits, which these standard errors count once for the room`;
  return [
    {
      code: "shared-sessions",
      message: `${shared} of ${design.interviews} interviews shared a session with another interviewer's: what a room hears together is an error of its own, ${inErrors}.`,
    },
  ];
}

function listed(points: readonly number[]): string {
  const [last, ...rest] = points.map(String).reverse();
  return rest.length === 0 ? (last ?? "") : `${rest.reverse().join(", ")} and ${last}`;
}
