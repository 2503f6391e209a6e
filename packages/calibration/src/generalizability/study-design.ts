import type { StudyRatings } from "./study-ratings.ts";

export interface StudyDesign {
  readonly ratings: number;
  readonly candidates: number;
  readonly raters: number;
  readonly criteria: number;
  /** Candidates whom two interviewers or more rated. */
  readonly doubleRated: number;
  /** Harmonic mean over candidates, and over (candidate, interviewer) pairs. */
  readonly ratersPerCandidate: number;
  readonly criteriaPerInterview: number;
  /** Sessions that were named, 0 where none were, and their harmonic mean over candidates. */
  readonly sessions: number;
  readonly sessionsPerCandidate: number;
}

export function studyDesign(ratings: StudyRatings): StudyDesign {
  const { candidate, rater, criterion, session, value, labels } = ratings;
  const raters = new Map<number, Set<number>>();
  const criteria = new Map<number, Set<number>>();
  const sessions = new Map<number, Set<number>>();
  for (let i = 0; i < value.length; i++) {
    add(raters, candidate[i]!, rater[i]!);
    add(criteria, candidate[i]! * labels.raters.length + rater[i]!, criterion[i]!);
    if (session) add(sessions, candidate[i]!, session[i]!);
  }
  return {
    ratings: value.length,
    candidates: labels.candidates.length,
    raters: labels.raters.length,
    criteria: labels.criteria.length,
    doubleRated: [...raters.values()].filter((own) => own.size > 1).length,
    ratersPerCandidate: harmonicMean(raters),
    criteriaPerInterview: harmonicMean(criteria),
    sessions: [...sessions.values()].reduce((sum, own) => sum + own.size, 0),
    sessionsPerCandidate: session ? harmonicMean(sessions) : 0,
  };
}

function add(sets: Map<number, Set<number>>, key: number, member: number): void {
  const own = sets.get(key) ?? new Set<number>();
  own.add(member);
  sets.set(key, own);
}

function harmonicMean(sets: ReadonlyMap<number, ReadonlySet<number>>): number {
  const sizes = [...sets.values()].map((own) => own.size);
  const [first = 0] = sizes;
  if (sizes.every((size) => size === first)) return first;
  return sizes.length / sizes.reduce((sum, size) => sum + 1 / size, 0);
}
