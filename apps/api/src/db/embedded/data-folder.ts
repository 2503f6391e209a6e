import { join } from "node:path";

/** Where everything of the embedded engine lies inside Evenhand's data folder. */
export type DataFolder = {
  /** Evenhand's data folder, absolute and without symbolic links */
  root: string;
  /** PGDATA */
  cluster: string;
  passwords: string;
  log: string;
  lock: string;
  lockHolder: string;
};

/** Work in progress: a folder with this prefix is never read and always removable. */
export const unfinishedPrefix = "initialising-";

export function dataFolder(root: string): DataFolder {
  return {
    root,
    cluster: join(root, "postgres"),
    passwords: join(root, "postgres-passwords.json"),
    log: join(root, "postgres.log"),
    lock: join(root, "server.lock"),
    lockHolder: join(root, "server-holder.json"),
  };
}
