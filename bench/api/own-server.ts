import { openDatabase, type Database } from "../../apps/api/src/db/connect.ts";
import { attachEmbedded } from "../../apps/api/src/db/embedded/attach-embedded.ts";
import {
  removeData,
  startEvenhand,
  temporaryData,
} from "../../apps/api/src/durability/evenhand-process.testing.ts";

export type OwnServer = {
  url: string;
  firstRunLink: string;
  /** The same database, past the server. */
  database: Database;
  stop: () => Promise<void>;
};

/** The real server as a process of its own, with the settings it ships with, on empty data that goes when it stops. */
export async function startOwnServer(): Promise<OwnServer> {
  const directory = temporaryData();
  const server = await startEvenhand(directory, { LOG_LEVEL: "warn", TRUST_PROXY: "loopback" });
  const urls = await attachEmbedded(directory);
  if (urls === undefined || server.firstRunLink === undefined) {
    await removeData(directory);
    throw new Error(`the server did not start: ${server.stderr()}`);
  }
  const database = openDatabase(
    { app: urls.appUrl, admin: urls.adminUrl, auth: urls.authUrl, direct: urls.appUrl },
    { poolSize: 1, onError: () => undefined },
  );
  return {
    url: server.url,
    firstRunLink: server.firstRunLink,
    database,
    async stop() {
      await database.close();
      server.signal("SIGTERM");
      await server.ended;
      process.stderr.write(server.stderr());
      await removeData(directory);
    },
  };
}
