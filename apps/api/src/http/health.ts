import type { Health, Readiness } from "@evenhand/contract/health";
import type { Hono } from "hono";
import { ping } from "../db/ping.ts";
import type { Corridor } from "./corridor.ts";
import type { Services } from "./services.ts";

/** `/healthz`: the process answers. `/readyz`: and it can do its work. */
export function mountHealth(app: Hono<Corridor>, services: Services): void {
  app.get("/healthz", (c) => c.json({ status: "ok" } satisfies Health));

  app.get("/readyz", async (c) => {
    const database = await ping(services.database.pool).then(
      () => "ok" as const,
      () => "failed" as const,
    );
    const migrations = await services.migrationsPending().then(
      (pending) => (pending ? ("pending" as const) : ("ok" as const)),
      () => "unknown" as const,
    );
    const shutdown = services.stopping.aborted ? "stopping" : "running";
    const ready = database === "ok" && migrations === "ok" && shutdown === "running";
    const body: Readiness = {
      status: ready ? "ready" : "not_ready",
      checks: { database, migrations, shutdown },
    };
    return c.json(body, ready ? 200 : 503);
  });
}
