import { createHash } from "node:crypto";
import type { Runtime } from "./runtime.ts";

/**
 * Given on the command line at every start, where they win over whatever postgresql.conf says.
 * The first four are the promise that no acknowledged word is lost.
 */
const durable: Record<string, string> = {
  fsync: "on",
  synchronous_commit: "on",
  full_page_writes: "on",
  zero_damaged_pages: "off",

  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  password_encryption: "scram-sha-256",

  // one small team on one small machine
  shared_buffers: "64MB",
  max_connections: "60",
  max_wal_size: "512MB",
  io_method: "sync",
  jit: "off",

  timezone: "UTC",
  log_timezone: "UTC",
  // The log names no candidate: errors go to the client, which knows what may be repeated.
  log_min_messages: "log",
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
  log_checkpoints: "off",
  logging_collector: "off",
};

export type ServerSettings = Record<string, string>;

export function durableSettings(runtime: Runtime): ServerSettings {
  return { ...durable, cluster_name: tag(runtime, durable) };
}

/** For test databases in a throw-away folder, and nowhere else. */
export function throwAwaySettings(): ServerSettings {
  return {
    ...durable,
    fsync: "off",
    synchronous_commit: "off",
    full_page_writes: "off",
    max_connections: "200",
    max_wal_size: "2GB",
    autovacuum: "off",
    cluster_name: "evenhand-test",
  };
}

export function asArguments(settings: ServerSettings): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** Tells a running server of this very version and settings from one an earlier release left. */
function tag(runtime: Runtime, settings: ServerSettings): string {
  const digest = createHash("sha256").update(JSON.stringify([runtime.version, settings]));
  return `evenhand-${digest.digest("hex").slice(0, 12)}`;
}
