import { readEnvironment } from "./environment.ts";
import { startServer } from "./start-server.ts";

/** The only file with side effects: settings in, a server running, signals obeyed. */
try {
  const environment = readEnvironment(process.env);
  const server = await startServer(environment, (message) => {
    console.error(`Evenhand stops: ${message}.`);
    process.exit(1);
  });
  console.log(`Evenhand is ready: ${server.url}`);
  if (server.firstRunLink !== null) console.log(`First run: ${server.firstRunLink}`);

  let stopping = false;
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      void server.stop().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error("Evenhand did not stop cleanly:", error);
          process.exit(1);
        },
      );
    });
  }
} catch (error) {
  console.error(`Evenhand cannot start. ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
