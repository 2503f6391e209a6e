import { createCast } from "../testing/cast.ts";
import type { Person } from "../testing/world.ts";
import { mayReadScorecard, type Viewer } from "./visible-scorecards.ts";

export type Onlookers = Awaited<ReturnType<typeof createOnlookers>>;

/** One of every role, and who of them sees which card by the rule alone. */
export async function createOnlookers() {
  const { world, loop, owner, ...people } = await createCast({
    ana: ["interviewer", "ana"],
    ben: ["interviewer", "ben"],
    manager: ["hiring_manager", "manager"],
    deputy: ["hiring_manager", "deputy"],
    otherManager: ["hiring_manager", "otherManager"],
    admin: ["admin", "admin"],
    auditor: ["auditor", "auditor"],
    coordinator: ["coordinator", "coordinator"],
  });
  const viewer = (person: Person): Viewer => ({
    orgId: loop.orgId,
    membershipId: person.membershipId,
    role: person.role,
  });
  const cardsSeenBy = (person: Person, among: string[]): Promise<string[]> =>
    loop.run(async (db) => {
      const rows = await db
        .selectFrom("scorecards")
        .select("id")
        .where("id", "in", among)
        .where(mayReadScorecard(viewer(person)))
        .orderBy("id")
        .execute();
      return rows.map((row) => row.id);
    });
  return { world, loop, owner, people, viewer, cardsSeenBy };
}
