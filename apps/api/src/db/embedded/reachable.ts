import { statSync } from "node:fs";
import { dirname } from "node:path";

type Person = { uid: number; gid: number };

/** The folders from the root of the file system down to `path`, `path` included. */
export function lineage(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [path] : [...lineage(parent), path];
}

/**
 * The first of `directories` that `person` may not pass through, judged by owner, group and mode:
 * PostgreSQL runs without supplementary groups.
 */
export function firstClosed(directories: string[], person: Person): string | undefined {
  return directories.find((directory) => {
    const { uid, gid, mode } = statSync(directory);
    if (uid === person.uid) return (mode & 0o100) === 0;
    if (gid === person.gid) return (mode & 0o010) === 0;
    return (mode & 0o001) === 0;
  });
}

export function modeOf(directory: string): string {
  return (statSync(directory).mode & 0o777).toString(8).padStart(4, "0");
}
