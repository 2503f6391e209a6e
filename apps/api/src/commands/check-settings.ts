import { resolve } from "node:path";
import { canHoldData } from "../db/embedded/can-hold-data.ts";
import { addressOf, type Environment } from "../environment.ts";
import { CommandRefused, type Command } from "./command.ts";

export const checkSettings: Command = {
  name: "check-settings",
  summary: "Says what the server would make of its settings, without secrets; connects to nothing.",
  async run({ environment, print }) {
    const settings = environment();
    for (const [name, value] of describe(settings)) print(`${name.padEnd(10)}${value}`);
    for (const advice of advise(settings)) print(`Advice: ${advice}`);
    if (settings.database.kind !== "embedded") return;
    const verdict = canHoldData(settings.dataDirectory);
    if (!verdict.ok) throw new CommandRefused(`EVENHAND_DATA is wrong: ${verdict.because}`);
  },
};

function describe(settings: Environment): [string, string][] {
  const { database, mail, trustProxy } = settings;
  const secretFile = `${resolve(settings.dataDirectory)}/secret`;
  return [
    [
      "address",
      `${addressOf(settings, settings.port)}, listening on ${settings.host} port ${settings.port}`,
    ],
    ["data", resolve(settings.dataDirectory)],
    ...(database.kind === "embedded"
      ? ([["database", "embedded PostgreSQL in the data folder"]] as [string, string][])
      : (["app", "admin", "auth", "direct"] as const).map((role): [string, string] => [
          role === "app" ? "database" : "",
          `${role}: ${withoutPassword(database[role])}`,
        ])),
    ["secret", settings.secret === null ? `kept in ${secretFile}` : "from EVENHAND_SECRET"],
    ["mail", mail === null ? "none; links are shown to be copied" : mailOf(mail)],
    ["proxies", trustProxy === null ? "none trusted" : `trusted: ${String(trustProxy)}`],
    ["demo", settings.demo ? "on" : "off"],
    ["log", settings.logLevel],
    [
      "limits",
      `${settings.databasePoolSize} database connections, ${settings.maxInFlight} requests at once, ${settings.stopDelaySeconds} s between not ready and stop`,
    ],
  ];
}

function advise(settings: Environment): string[] {
  const { database } = settings;
  const local = ["127.0.0.1", "::1", "localhost"].includes(settings.host);
  return [
    ...(local || addressOf(settings, settings.port).startsWith("https:")
      ? []
      : [
          "the server can be reached from outside and its address is not https: passwords travel in clear. Put a proxy with a certificate before it, and its https address in EVENHAND_URL.",
        ]),
    ...(database.kind === "server" &&
    new Set([database.app, database.admin, database.auth]).size < 3
      ? [
          "one login serves several roles. The server gives up its powers on every connection, but three logins in DATABASE_URL, DATABASE_AUTH_URL and DATABASE_ADMIN_URL never have them.",
        ]
      : []),
    ...(database.kind === "server" && settings.secret === null
      ? [
          "the secret that signs cookies is in the data folder of this machine: set EVENHAND_SECRET when several servers share the database, or the disk is not kept.",
        ]
      : []),
  ];
}

function mailOf(mail: { smtpUrl: string; from: string }): string {
  return `${withoutPassword(mail.smtpUrl)}, from ${mail.from}`;
}

function withoutPassword(address: string): string {
  const { protocol, username, host, pathname } = new URL(address);
  return `${protocol}//${username === "" ? "" : `${username}@`}${host}${pathname}`;
}
