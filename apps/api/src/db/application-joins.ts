import type { Db } from "./tenant.ts";

/**
 * Applications, each with who applies and for which opening. Only for queries that look for applications: while tables
 * have no statistics every way to join them looks equally good to the planner, and it keeps to the order written.
 * Interviews, seats and cards that were joined from here took four times as long and more; they say their own joins.
 */
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
