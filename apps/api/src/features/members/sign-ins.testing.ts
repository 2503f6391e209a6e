import { withSignInChain } from "../../db/tenant.ts";
import type { World } from "../../testing/world.ts";

/** Everybody's, oldest first. */
export function signInsOf(world: World) {
  return withSignInChain(world.services.database.pool, (db) =>
    db.selectFrom("sign_in_events").selectAll().orderBy("position").execute(),
  );
}
