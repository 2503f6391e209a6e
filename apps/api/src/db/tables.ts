import type { CalibrationTables } from "./tables/calibration.ts";
import type { CandidateTables } from "./tables/candidates.ts";
import type { CorridorTables } from "./tables/corridor.ts";
import type { InterviewTables } from "./tables/interviews.ts";
import type { MemberTables } from "./tables/members.ts";
import type { RubricTables } from "./tables/rubrics.ts";
import type { ScorecardTables } from "./tables/scorecards.ts";

/** Every table that the tenant role reaches, as the application reads and writes it. */
export type Tables = MemberTables &
  RubricTables &
  CandidateTables &
  InterviewTables &
  ScorecardTables &
  CalibrationTables &
  CorridorTables;
