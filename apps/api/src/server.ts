import { readEnvironment } from "./environment.ts";
import { startServer, type RunningServer } from "./start-server.ts";

/** The only file with side effects: settings in, a server running, signals obeyed. */
let server: RunningServer | undefined;
let asked = false;

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.on(signal, () => {
    // while it starts: a database that is just coming up must not be left behind
    if (!asked && server !== undefined) void stop(server);
    asked = true;
  });
}

try {
  const environment = readEnvironment(process.env, {
    demoByDefault: process.argv.includes("--demo-by-default"),
  });
  server = await startServer(environment, (message) => {
    console.error(`Evenhand stops: ${message}.`);
    process.exit(1);
  });
  if (asked) {
    await stop(server);
  } else {
    console.log(`Evenhand is ready: ${server.url}`);
    if (server.firstRunLink !== null) console.log(`First run: ${server.firstRunLink}`);
  }
} catch (error) {
  console.error(`Evenhand cannot start. ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}

async function stop(running: RunningServer): Promise<void> {
  try {
    await running.stop();
    process.exit(0);
  } catch (error) {
    console.error("Evenhand did not stop cleanly:", error);
    process.exit(1);
  }
}
