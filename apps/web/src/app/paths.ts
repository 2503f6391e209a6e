/** Every address of the interface. */
export const paths = {
  home: "/",
  members: "/members",
  organisation: "/organisation",
  profile: "/profile",
  reports: "/reports",
  importReport: "/reports/import",
  report: "/reports/$reportId",
  rubrics: "/rubrics",
  rubric: "/rubrics/$rubricId",
  rubricVersions: "/rubrics/$rubricId/versions",
  rubricVersion: "/rubric-versions/$versionId",
  scorecard: "/scorecards/$scorecardId",
  kit: "/interviews/$interviewId/kit",
  roundUp: "/applications/$applicationId/round-up",
  openings: "/openings",
  opening: "/openings/$openingId",
  candidates: "/candidates",
  application: "/applications/$applicationId",
  calibration: "/calibration",
  signIn: "/sign-in",
  newPassword: "/new-password",
  firstRun: "/first-run",
  invitation: "/invitation",
} as const;

export type WhySignedOut = "idle" | "signed-out";

/** Leaves by a fresh load, so that nothing of the person stays in memory. */
export function leaveToSignIn(why: WhySignedOut): void {
  location.assign(`${paths.signIn}?why=${why}`);
}

/** Starts over in the organisation that this tab now works in. */
export function startOver(): void {
  location.assign(paths.home);
}

/** An address of ours to go to after sign-in, or home: another site's would be a trap. */
export function safeNext(next: string | undefined): string {
  if (next === undefined || !next.startsWith("/")) return paths.home;
  const { origin, pathname, search } = new URL(next, location.origin);
  const isDoor = pathname === paths.signIn;
  return origin === location.origin && !isDoor ? pathname + search : paths.home;
}
