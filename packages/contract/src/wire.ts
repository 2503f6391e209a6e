/**
 * The wire, described once. Each noun's file lists its routes as a type: the key is method and path, the value
 * is what goes in and what comes out. The server registers its routes against these keys and the browser calls
 * them, so the two must agree to compile; nothing of this is left at run time.
 */
import type { CalibrationRoutes } from "./calibration.ts";
import type { CandidateRoutes } from "./candidates.ts";
import type { DebriefRoutes } from "./debriefs.ts";
import type { EventRoutes } from "./events.ts";
import type { FirstRunRoutes } from "./first-run.ts";
import type { HealthRoutes } from "./health.ts";
import type { InterviewRoutes } from "./interviews.ts";
import type { InvitationRoutes } from "./invitations.ts";
import type { MemberRoutes } from "./members.ts";
import type { OpeningRoutes } from "./openings.ts";
import type { OrganisationRoutes } from "./organisations.ts";
import type { PasswordLinkRoutes } from "./password-links.ts";
import type { ProfileRoutes } from "./profile.ts";
import type { ReportRoutes } from "./reports.ts";
import type { RubricRoutes } from "./rubrics.ts";
import type { ScorecardRoutes } from "./scorecards.ts";
import type { SessionRoutes } from "./sessions.ts";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** What one route takes and gives. `answer: null` is an answer without a body (204). */
export type RouteShape = { query?: object; body?: object; answer: object | null };

export type Wire = HealthRoutes &
  FirstRunRoutes &
  SessionRoutes &
  PasswordLinkRoutes &
  ProfileRoutes &
  OrganisationRoutes &
  MemberRoutes &
  InvitationRoutes &
  ReportRoutes &
  RubricRoutes &
  OpeningRoutes &
  CandidateRoutes &
  InterviewRoutes &
  ScorecardRoutes &
  DebriefRoutes &
  CalibrationRoutes &
  EventRoutes;

export type RouteName = keyof Wire & `${Method} /${string}`;
export type Answer<Name extends RouteName> = Wire[Name]["answer"];
export type Body<Name extends RouteName> = Wire[Name] extends { body: infer B } ? B : undefined;
export type Query<Name extends RouteName> = Wire[Name] extends { query: infer Q } ? Q : undefined;

/** The names after a colon in a path: `"/api/members/:id"` gives `{ id: string }`. */
export type PathParams<Path extends string> = Path extends `${string}:${infer Rest}`
  ? Rest extends `${infer Name}/${infer Tail}`
    ? { [K in Name]: string } & PathParams<Tail>
    : { [K in Rest]: string }
  : object;
