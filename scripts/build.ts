import { spawnSync } from "node:child_process";

/**
 * Builds what has changed since the last start, in silence: the address of the server shall be the first thing
 * that is read. Only a build that fails shows what it printed, on standard error.
 */
const { status, stdout, stderr, error } = spawnSync(
  "turbo",
  ["run", "build", "--output-logs=errors-only"],
  {
    encoding: "utf8",
    // turbo is a script of the shell on Windows
    shell: process.platform === "win32",
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", TURBO_NO_UPDATE_NOTIFIER: "1" },
  },
);
if (status !== 0) {
  process.stderr.write(`${stdout ?? ""}${stderr ?? ""}${error?.message ?? ""}`);
  process.exitCode = status ?? 1;
}
