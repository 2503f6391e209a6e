import type { Db } from "./tenant.ts";

/** Applications, each with who applies and for which opening. */
export function applicationsJoined(db: Db) {
  return db
    .selectFrom("applications")
    .innerJoin("persons", (join) =>
      join
        .onRef("persons.org_id", "=", "applications.org_id")
        .onRef("persons.id", "=", "applications.person_id"),
    )
    .innerJoin("openings", (join) =>
      join
        .onRef("openings.org_id", "=", "applications.org_id")
        .onRef("openings.id", "=", "applications.opening_id"),
    );
}

/** Interviews, each with its application, who is met and for which opening. */
export function interviewsJoined(db: Db) {
  return applicationsJoined(db).innerJoin("interviews", (join) =>
    join
      .onRef("interviews.org_id", "=", "applications.org_id")
      .onRef("interviews.application_id", "=", "applications.id"),
  );
}

/** Seats, each with who sits there and, once it is opened, their card. */
export function seatsJoined(db: Db) {
  return db
    .selectFrom("panelists")
    .innerJoin("memberships as member", (join) =>
      join
        .onRef("member.org_id", "=", "panelists.org_id")
        .onRef("member.id", "=", "panelists.membership_id"),
    )
    .leftJoin("scorecards", (join) =>
      join
        .onRef("scorecards.org_id", "=", "panelists.org_id")
        .onRef("scorecards.panelist_id", "=", "panelists.id"),
    );
}
