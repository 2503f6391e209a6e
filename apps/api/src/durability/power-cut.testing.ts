import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

/** A disk of its own for a data folder, whose power can be cut. */
export type FragileDisk = {
  data: string;
  prepare(): void;
  /** From this instant nothing reaches the disk any more, and what the kernel still held in memory is lost. */
  cutPower(): void;
  /** Power is back: the file system replays its journal, and what had reached the disk is there. */
  mountAgain(): Promise<void>;
  remove(): Promise<void>;
};

const MEGABYTES = 600;
const TOOLS = ["mkfs.ext4", "mount", "umount", "python3", "truncate"];

/** Why no power can be cut on this machine, or null. */
export function withoutPowerCuts(): string | null {
  if (process.platform !== "linux" || process.getuid?.() !== 0)
    return "skipped: wants Linux and root";
  if (!existsSync("/dev/loop-control")) return "skipped: there are no loop devices";
  const missing = TOOLS.filter((tool) => !isOnPath(tool));
  return missing.length === 0 ? null : `skipped: there is no ${missing.join(", ")}`;
}

/**
 * An ext4 file system in a file, on a loop device. The cut is the kernel's own FS_IOC_SHUTDOWN without a flush of
 * the log, by which file systems are tested: whatever was not synchronised is gone. A disk that lies about having
 * written is not simulated.
 */
export function fragileDisk(): FragileDisk {
  const place = join(tmpdir(), `evenhand-disk-${randomBytes(4).toString("hex")}`);
  const [image, mounted] = [join(place, "image"), join(place, "disk")];
  return {
    data: join(mounted, "data"),
    prepare() {
      mkdirSync(mounted, { recursive: true });
      // PostgreSQL runs as another user than root and must pass
      chmodSync(place, 0o755);
      run("truncate", "-s", `${MEGABYTES}M`, image);
      run("mkfs.ext4", "-q", "-F", image);
      run("mount", "-o", "loop", image, mounted);
    },
    cutPower: () => run("python3", "-c", SHUTDOWN, mounted),
    async mountAgain() {
      await unmount(mounted);
      run("mount", "-o", "loop", image, mounted);
    },
    async remove() {
      await unmount(mounted);
      rmSync(place, { recursive: true, force: true });
    },
  };
}

/** Node has no ioctl. 2 is "no log flush". */
const SHUTDOWN = `
import fcntl, os, struct, sys
fcntl.ioctl(os.open(sys.argv[1], os.O_RDONLY), 0x8004587D, struct.pack("I", 2))`;

/** Processes that have just been killed may hold it for a moment. */
async function unmount(mounted: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      run("umount", mounted);
      return;
    } catch (error) {
      if (tries > 100) throw error;
      await delay(100);
    }
  }
}

function isOnPath(tool: string): boolean {
  return (process.env["PATH"] ?? "").split(":").some((folder) => existsSync(join(folder, tool)));
}

function run(program: string, ...words: string[]): void {
  execFileSync(program, words, { stdio: ["ignore", "ignore", "pipe"] });
}
