import type { Migration } from "kysely/migration";
import * as rolesAndSignIn from "./migrations/0001-roles-and-sign-in.ts";
import * as people from "./migrations/0002-people.ts";
import * as rubrics from "./migrations/0003-rubrics.ts";
import * as candidates from "./migrations/0004-candidates.ts";
import * as interviews from "./migrations/0005-interviews.ts";
import * as scorecards from "./migrations/0006-scorecards.ts";
import * as corridor from "./migrations/0007-corridor.ts";
import * as walls from "./migrations/0008-walls.ts";
import * as jobs from "./migrations/0009-jobs.ts";
import * as reopenStages from "./migrations/0010-reopen-stages.ts";
import * as calibration from "./migrations/0011-calibration.ts";
import * as accountLinks from "./migrations/0012-account-links.ts";
import * as secondFactors from "./migrations/0013-second-factors.ts";
import * as independence from "./migrations/0014-independence.ts";
import * as cardMails from "./migrations/0015-card-mails.ts";
import * as signIn from "./migrations/0016-sign-in.ts";

/** In order, by hand: a file in the folder is not a migration until it stands here. */
export const MIGRATIONS: Record<string, Migration> = {
  "0001-roles-and-sign-in": rolesAndSignIn,
  "0002-people": people,
  "0003-rubrics": rubrics,
  "0004-candidates": candidates,
  "0005-interviews": interviews,
  "0006-scorecards": scorecards,
  "0007-corridor": corridor,
  "0008-walls": walls,
  "0009-jobs": jobs,
  "0010-reopen-stages": reopenStages,
  "0011-calibration": calibration,
  "0012-account-links": accountLinks,
  "0013-second-factors": secondFactors,
  "0014-independence": independence,
  "0015-card-mails": cardMails,
  "0016-sign-in": signIn,
};
