import { sql } from "kysely";
import type { Db } from "../../db/tenant.ts";

export type SignInRow = Awaited<ReturnType<typeof listSignIns>>[number];

/** What happened to a person's own account, newest first: ids are made in the order of time. */
export function listSignIns(
  db: Db,
  userId: string,
  args: { before: string | null; limit: number },
) {
  let query = db
    .selectFrom("sign_in_events")
    .select(["id", "at", "action", "method", "second_factor", "device", "address"])
    .where("user_id", "=", userId)
    .where("id", "is not", null)
    .$narrowType<{ id: string }>();
  if (args.before !== null) query = query.where(sql<boolean>`id < ${args.before}::uuid`);
  return query
    .orderBy("id", "desc")
    .limit(args.limit + 1)
    .execute();
}

/** Has this person come in before, and with this browser? `first`: they have not come in at all. */
export async function knowsDevice(
  db: Db,
  userId: string,
  device: string,
): Promise<"known" | "new" | "first"> {
  const { count, same } = await db
    .selectFrom("sign_in_events")
    .select((eb) => [
      eb.fn.countAll<string>().as("count"),
      eb.fn.countAll<string>().filterWhere("device", "=", device).as("same"),
    ])
    .where("user_id", "=", userId)
    .where("action", "in", ["signed_in", "account_created"])
    .executeTakeFirstOrThrow();
  if (count === "0") return "first";
  return same === "0" ? "new" : "known";
}
