import { firstOwner } from "./people.ts";
import { startServer } from "./server.ts";

/** One server with one organisation for all journeys; where they are is passed on in the environment. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const server = await startServer();
  const owner = await firstOwner(server.url, server.firstRunLink);
  process.env["EVENHAND_E2E_URL"] = server.url;
  process.env["EVENHAND_E2E_OWNER"] = JSON.stringify(owner);
  return () => server.stop();
}
