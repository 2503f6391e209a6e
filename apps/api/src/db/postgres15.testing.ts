import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const BINARIES = "/usr/lib/postgresql/15/bin";

export type OldPostgres = { superuserUrl: string; stop(): Promise<void> };

/** Why no PostgreSQL 15 can be tried here, or null. */
export function withoutPostgres15(): string | null {
  if (process.env["CI_POSTGRES_URL"] !== undefined) return null;
  if (existsSync(join(BINARIES, "initdb"))) return null;
  return `skipped: ${BINARIES} does not exist and CI_POSTGRES_URL is not set`;
}

/** The oldest PostgreSQL that is supported: the one of CI_POSTGRES_URL, or one started in a temporary folder. */
export async function startPostgres15(): Promise<OldPostgres> {
  const given = process.env["CI_POSTGRES_URL"];
  if (given !== undefined) return { superuserUrl: given, stop: async () => {} };
  const root = mkdtempSync(join(tmpdir(), "evenhand-postgres-15-"));
  const password = randomBytes(12).toString("hex");
  const port = await freePort();
  const [data, secret] = [join(root, "data"), join(root, "password")];
  mkdirSync(data, { mode: 0o700 });
  writeFileSync(secret, password);
  const asPostgres = await operatingUser();
  if (asPostgres !== undefined)
    for (const path of [root, data, secret]) chownSync(path, asPostgres.uid, asPostgres.gid);
  const options = { ...asPostgres, cwd: root };
  await run(
    join(BINARIES, "initdb"),
    ["-D", data, "-U", "postgres", "-A", "scram-sha-256", "--pwfile", secret, "-N", "-E", "UTF8"],
    options,
  );
  const settings = `-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -p ${port}`;
  await run(
    join(BINARIES, "pg_ctl"),
    ["-D", data, "-w", "-l", join(root, "log"), "-o", settings, "start"],
    options,
  );
  return {
    superuserUrl: `postgres://postgres:${password}@127.0.0.1:${port}/postgres?sslmode=disable`,
    async stop() {
      await run(join(BINARIES, "pg_ctl"), ["-D", data, "-w", "-m", "immediate", "stop"], options);
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL does not run as root. */
async function operatingUser(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const [uid, gid] = await Promise.all(["-u", "-g"].map((flag) => run("id", [flag, "postgres"])));
  return { uid: Number(uid?.stdout), gid: Number(gid?.stdout) };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
