import { pino } from "pino";
import { createCast } from "../../testing/cast.ts";
import type { Person, World } from "../../testing/world.ts";
import { runCalibration } from "./run-calibration.ts";

export const quiet = pino({ level: "silent" });

/** Who calibrates, who is calibrated, and who has nothing to do with it. */
export async function createCalibrationCast() {
  const { ines, jonas, hiro, ben, ana, ...cast } = await createCast({
    manager: ["hiring_manager", "Mira Manager"],
    otherManager: ["hiring_manager", "Olaf Other"],
    auditor: ["auditor", "Aldo Auditor"],
    coordinator: ["coordinator", "Cory Coordinator"],
    ines: ["interviewer", "Ines"],
    jonas: ["interviewer", "Jonas"],
    hiro: ["interviewer", "Hiro"],
    ben: ["interviewer", "Ben"],
    ana: ["interviewer", "Ana"],
  });
  const stranger = await cast.world.organisation("Elsewhere");
  return { ...cast, stranger, interviewers: [ines, jonas, hiro, ben, ana] };
}

/** Null: over all openings. */
export const ask = (person: Person, openingId: string | null) =>
  person.call("POST /api/calibration/runs", { body: { openingId } });
export const askRefused = (person: Person, openingId: string | null) =>
  person.refused("POST /api/calibration/runs", { body: { openingId } });
export const view = (person: Person, runId: string) =>
  person.call("GET /api/calibration/runs/:runId", { params: { runId } });
export const viewRefused = (person: Person, runId: string) =>
  person.refused("GET /api/calibration/runs/:runId", { params: { runId } });

/** Does the jobs that wait, as the server would. */
export async function work(world: World): Promise<void> {
  for (const job of world.enqueued.splice(0)) {
    if (job.name !== "run-calibration") continue;
    const payload = job.payload as { orgId: string; runId: string };
    await runCalibration(world.services.database, payload, world.services.now, quiet);
  }
}

export const words = (sentence: (string | { name: string })[]) =>
  sentence.map((part) => (typeof part === "string" ? part : part.name)).join("");
