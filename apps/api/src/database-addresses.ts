import { resolve } from "node:path";
import type { DatabaseAddresses } from "./db/connect.ts";
import { reachServer } from "./db/reach-server.ts";
import { startEmbedded } from "./db/embedded/start-embedded.ts";
import type { Environment } from "./environment.ts";

export type RunningDatabase = { addresses: DatabaseAddresses; stop(): Promise<void> };

/** The PostgreSQL of the settings: a server that runs elsewhere, or the embedded one, started here. */
export async function runDatabase(
  environment: Environment,
  options: { log: (message: string) => void; onExit: (message: string) => void },
): Promise<RunningDatabase> {
  if (environment.database.kind === "server") {
    const { app, admin, auth, direct } = environment.database;
    await reachServer(environment.database);
    return { addresses: { app, admin, auth, direct }, stop: async () => {} };
  }
  const embedded = await startEmbedded({
    dataDirectory: resolve(environment.dataDirectory),
    ...options,
  });
  return {
    addresses: {
      app: embedded.appUrl,
      admin: embedded.adminUrl,
      auth: embedded.authUrl,
      direct: embedded.appUrl,
    },
    stop: () => embedded.stop(),
  };
}
