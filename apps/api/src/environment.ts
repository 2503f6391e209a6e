import { isIP } from "node:net";
import { homedir, platform } from "node:os";
import { join } from "node:path";
import * as z from "zod/mini";

/** Every setting of the server, parsed once. Times are in the unit that the name says. */
export type Environment = {
  port: number;
  host: string;
  /** Where people reach the server, without a trailing slash; decides secure cookies and the links in mail. */
  url: string | null;
  database:
    | { kind: "embedded" }
    | { kind: "server"; app: string; admin: string; auth: string; direct: string };
  dataDirectory: string;
  demo: boolean;
  /** What `proxy-addr` understands: addresses, ranges or names, or a count of hops; null trusts nobody. */
  trustProxy: string[] | number | null;
  secret: string | null;
  mail: { smtpUrl: string; from: string } | null;
  logLevel: (typeof LOG_LEVELS)[number];
  databasePoolSize: number;
  maxInFlight: number;
  /** How long a stopping server says that it is not ready before it takes no more requests. */
  stopDelaySeconds: number;
};

/** A setting that stops the start. The message names it, what came and what is wanted, never a secret. */
export class SettingError extends Error {}

const LOG_LEVELS = ["silent", "fatal", "error", "warn", "info", "debug", "trace"] as const;
const LOOPBACK = new Set(["localhost", "127.0.0.1", "::1"]);
const SECRETS = new Set([
  "DATABASE_URL",
  "DATABASE_ADMIN_URL",
  "DATABASE_AUTH_URL",
  "DATABASE_DIRECT_URL",
  "EVENHAND_SECRET",
  "SMTP_URL",
]);

type Source = Record<string, string | undefined>;

/**
 * Reads the settings from `source` (as `process.env`). Throws `SettingError` at the first wrong one.
 * `demoByDefault`: without a word about it, or about any public address, the embedded database on this very
 * computer holds the demo.
 */
export function readEnvironment(
  source: Source,
  { demoByDefault }: { demoByDefault: boolean } = { demoByDefault: false },
): Environment {
  const settings = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ""),
  ) as Record<string, string>;

  const host = (settings["HOST"] ?? "127.0.0.1").replace(/^\[(.*)\]$/, "$1");
  const asked = oneOf(settings, "EVENHAND_DEMO", ["on", "off"]);
  // Behind a proxy of this computer, 127.0.0.1 is open to the world: a public address means real work.
  const isPlain =
    LOOPBACK.has(host) &&
    ["DATABASE_URL", "EVENHAND_URL", "TRUST_PROXY"].every((name) => settings[name] === undefined);
  const demo = asked === undefined ? demoByDefault && isPlain : asked === "on";
  if (demo && !LOOPBACK.has(host)) {
    throw wrong(
      settings,
      "HOST",
      "127.0.0.1, ::1 or localhost while EVENHAND_DEMO is on: the demo has a public password",
    );
  }
  const smtpUrl = address(settings, "SMTP_URL", ["smtp:", "smtps:"]);
  const from = settings["MAIL_FROM"];
  if (smtpUrl !== undefined && from === undefined) {
    throw new SettingError(
      'MAIL_FROM is missing: with SMTP_URL set, a sender such as "Evenhand <hiring@example.org>" is wanted.',
    );
  }
  return {
    port: whole(settings, "PORT", 0, 65_535) ?? 3000,
    host,
    url: address(settings, "EVENHAND_URL", ["http:", "https:"])?.replace(/\/+$/, "") ?? null,
    database: database(settings),
    dataDirectory: settings["EVENHAND_DATA"] ?? defaultDataDirectory(settings, demo),
    demo,
    trustProxy: trustProxy(settings),
    secret: secret(settings),
    mail: smtpUrl === undefined ? null : { smtpUrl, from: from ?? "" },
    logLevel: oneOf(settings, "LOG_LEVEL", LOG_LEVELS) ?? "info",
    databasePoolSize: whole(settings, "DATABASE_POOL_SIZE", 2, 200) ?? 12,
    maxInFlight: whole(settings, "MAX_IN_FLIGHT", 1, 10_000) ?? 200,
    stopDelaySeconds: whole(settings, "STOP_DELAY_SECONDS", 0, 60) ?? 0,
  };
}

function database(settings: Record<string, string>): Environment["database"] {
  const schemes = ["postgres:", "postgresql:"];
  const app = address(settings, "DATABASE_URL", schemes);
  const rest = ["DATABASE_ADMIN_URL", "DATABASE_AUTH_URL", "DATABASE_DIRECT_URL"] as const;
  if (app === undefined) {
    const stray = rest.find((name) => settings[name] !== undefined);
    if (stray !== undefined) {
      throw new SettingError(
        `${stray} is set but DATABASE_URL is not: set DATABASE_URL, or unset ${stray} to use the embedded database.`,
      );
    }
    return { kind: "embedded" };
  }
  const [admin, auth, direct] = rest.map((name) => address(settings, name, schemes));
  return { kind: "server", app, admin: admin ?? app, auth: auth ?? app, direct: direct ?? app };
}

/** Where people reach the server: as the settings say, or at the address that it listens on. */
export function addressOf({ url, host }: Pick<Environment, "url" | "host">, port: number): string {
  if (url !== null) return url;
  // every address of this machine, localhost among them
  const name = ["127.0.0.1", "0.0.0.0", "::"].includes(host) ? "localhost" : host;
  return new URL(`http://${name.includes(":") ? `[${name}]` : name}:${port}`).origin;
}

/** The demo keeps to a folder of its own, so that what is real never shares one with it. */
function defaultDataDirectory(settings: Record<string, string>, demo: boolean): string {
  const name = demo ? "evenhand-demo" : "evenhand";
  if (platform() === "win32") return join(settings["LOCALAPPDATA"] ?? homedir(), name);
  if (platform() === "darwin") return join(homedir(), "Library", "Application Support", name);
  // Root's home is closed to the user that PostgreSQL must run as.
  if (process.getuid?.() === 0) return join("/var/lib", name);
  return join(settings["XDG_DATA_HOME"] ?? join(homedir(), ".local", "share"), name);
}

function trustProxy(settings: Record<string, string>): Environment["trustProxy"] {
  const value = settings["TRUST_PROXY"];
  if (value === undefined || value === "off") return null;
  if (/^\d+$/.test(value)) return whole(settings, "TRUST_PROXY", 1, 10) ?? null;
  const entries = value.split(",").map((entry) => entry.trim());
  if (!entries.every(isAddressOrRange)) {
    throw wrong(
      settings,
      "TRUST_PROXY",
      "off, a number of proxies (1 to 10), or addresses and ranges such as loopback,10.0.0.0/8",
    );
  }
  return entries;
}

function isAddressOrRange(entry: string): boolean {
  if (["loopback", "linklocal", "uniquelocal"].includes(entry)) return true;
  const [address = "", prefix] = entry.split("/", 2);
  const bits = isIP(address) === 4 ? 32 : 128;
  const fits = prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits);
  return isIP(address) !== 0 && fits && entry.split("/").length <= 2;
}

function secret(settings: Record<string, string>): string | null {
  const value = settings["EVENHAND_SECRET"];
  if (value !== undefined && value.length < 32) {
    throw wrong(settings, "EVENHAND_SECRET", "at least 32 random characters");
  }
  return value ?? null;
}

function whole(
  settings: Record<string, string>,
  name: string,
  min: number,
  max: number,
): number | undefined {
  const value = settings[name];
  if (value === undefined) return undefined;
  const parsed = z.coerce.number().check(z.int(), z.gte(min), z.lte(max)).safeParse(value);
  if (!/^\d+$/.test(value) || !parsed.success)
    throw wrong(settings, name, `a whole number from ${min} to ${max}`);
  return parsed.data;
}

function oneOf<const T extends readonly string[]>(
  settings: Record<string, string>,
  name: string,
  allowed: T,
): T[number] | undefined {
  const value = settings[name];
  if (value === undefined) return undefined;
  if (!allowed.includes(value)) throw wrong(settings, name, `one of ${allowed.join(", ")}`);
  return value;
}

function address(
  settings: Record<string, string>,
  name: string,
  schemes: string[],
): string | undefined {
  const value = settings[name];
  if (value === undefined) return undefined;
  if (!URL.canParse(value) || !schemes.includes(new URL(value).protocol)) {
    throw wrong(
      settings,
      name,
      `an address that starts with ${schemes.map((scheme) => `${scheme}//`).join(" or ")}`,
    );
  }
  return value;
}

function wrong(settings: Record<string, string>, name: string, want: string): SettingError {
  const value = settings[name] ?? "";
  const got = SECRETS.has(name) ? `a value of ${value.length} characters` : JSON.stringify(value);
  return new SettingError(`${name} is wrong: got ${got}, want ${want}.`);
}
