import { describe, expect, test } from "vitest";
import { clientAddress } from "./http/client-address.ts";
import { addressOf, readEnvironment, SettingError } from "./environment.ts";

const POSTGRES = "postgres://evenhand:geheim@db.example.org/evenhand";

function refusal(source: Record<string, string>): string {
  try {
    readEnvironment(source);
  } catch (error) {
    if (error instanceof SettingError) return error.message;
    throw error;
  }
  return "accepted";
}

describe("without any setting", () => {
  test("the server listens here alone, on its own database, trusting nobody", () => {
    const { dataDirectory, ...rest } = readEnvironment({});
    expect(dataDirectory).not.toBe("");
    expect(rest).toMatchObject({
      port: 3000,
      host: "127.0.0.1",
      url: null,
      database: { kind: "embedded" },
      demo: false,
      trustProxy: null,
      secret: null,
      mail: null,
      logLevel: "info",
    });
  });

  test("an empty one counts as none", () => {
    expect(readEnvironment({ PORT: "", DATABASE_URL: "", TRUST_PROXY: "" })).toMatchObject({
      port: 3000,
      database: { kind: "embedded" },
      trustProxy: null,
    });
  });
});

describe("a wrong setting stops the start, with its name, what came and what is wanted:", () => {
  test.each<[name: string, value: string, want: RegExp]>([
    ["PORT", "http", /got "http", want a whole number from 0 to 65535/],
    ["PORT", "65536", /got "65536", want a whole number/],
    ["PORT", "-1", /whole number/],
    ["PORT", "80.5", /whole number/],
    ["PORT", "0x50", /whole number/],
    ["PORT", " 80", /whole number/],
    ["EVENHAND_URL", "evenhand.example.org", /starts with http:\/\/ or https:\/\//],
    ["EVENHAND_URL", "ftp://evenhand.example.org", /starts with http:\/\/ or https:\/\//],
    ["EVENHAND_DEMO", "yes", /got "yes", want one of on, off/],
    ["LOG_LEVEL", "verbose", /want one of silent, fatal, error, warn, info, debug, trace/],
    ["DATABASE_POOL_SIZE", "1", /want a whole number from 2 to 200/],
    ["DATABASE_POOL_SIZE", "many", /want a whole number from 2 to 200/],
    ["MAX_IN_FLIGHT", "0", /want a whole number from 1 to 10000/],
    ["STOP_DELAY_SECONDS", "61", /want a whole number from 0 to 60/],
    ["TRUST_PROXY", "yes", /got "yes", want off, a number of proxies \(1 to 10\), or addresses/],
    ["TRUST_PROXY", "0", /TRUST_PROXY/],
    ["TRUST_PROXY", "11", /TRUST_PROXY/],
    ["TRUST_PROXY", "example.org", /addresses and ranges/],
    ["TRUST_PROXY", "300.1.1.1", /addresses and ranges/],
    ["TRUST_PROXY", "10.0.0.0/8/8", /addresses and ranges/],
    ["TRUST_PROXY", "10.0.0.0/33", /addresses and ranges/],
    ["TRUST_PROXY", "10.0.0.0/99", /addresses and ranges/],
    ["TRUST_PROXY", "loopback,,10.0.0.1", /addresses and ranges/],
    ["TRUST_PROXY", ":", /addresses and ranges/],
    ["DATABASE_URL", "mysql://db.example.org/x", /starts with postgres:\/\/ or postgresql:\/\//],
    ["DATABASE_URL", "db.example.org", /starts with postgres:\/\//],
    ["SMTP_URL", "https://mail.example.org", /starts with smtp:\/\/ or smtps:\/\//],
    ["EVENHAND_SECRET", "short", /got a value of 5 characters, want at least 32 random characters/],
  ])("%s=%s", (name, value, want) => {
    const message = refusal({ [name]: value, MAIL_FROM: "a@example.org" });
    expect(message).toMatch(new RegExp(`^${name} is wrong: got `));
    expect(message).toMatch(want);
  });

  test.each(["DATABASE_ADMIN_URL", "DATABASE_AUTH_URL", "DATABASE_DIRECT_URL"])("%s", (name) => {
    expect(refusal({ DATABASE_URL: POSTGRES, [name]: "nonsense" })).toMatch(
      new RegExp(`^${name} is wrong: got a value of 8 characters, want an address`),
    );
    expect(refusal({ [name]: POSTGRES })).toBe(
      `${name} is set but DATABASE_URL is not: set DATABASE_URL, or unset ${name} to use the embedded database.`,
    );
  });

  test("SMTP_URL without MAIL_FROM", () => {
    expect(refusal({ SMTP_URL: "smtp://mail.example.org" })).toMatch(/^MAIL_FROM is missing/);
  });

  test.each(["0.0.0.0", "::", "192.0.2.1", "evenhand.example.org"])(
    "the demo, whose password everybody knows, on HOST=%s",
    (host) => {
      expect(refusal({ EVENHAND_DEMO: "on", HOST: host })).toMatch(
        /^HOST is wrong: got ".*", want 127\.0\.0\.1, ::1 or localhost while EVENHAND_DEMO is on/,
      );
      expect(refusal({ EVENHAND_DEMO: "off", HOST: host })).toBe("accepted");
    },
  );
});

test.each([
  ["DATABASE_URL", "postgresqll://evenhand:geheim@db.example.org"],
  ["SMTP_URL", "smpt://me:geheim@mail.example.org"],
  ["EVENHAND_SECRET", "geheim"],
  ["DATABASE_ADMIN_URL", "geheim"],
])("a wrong %s is not repeated: it may be a secret", (name, value) => {
  const message = refusal({
    ...(name === "DATABASE_ADMIN_URL" ? { DATABASE_URL: POSTGRES } : {}),
    [name]: value,
  });
  expect(message).toContain(`${name} is wrong`);
  expect(message).not.toContain("geheim");
});

test.each(["loopback", "10.0.0.0/8", "::1", "2001:db8::/32", "linklocal,uniquelocal"])(
  "whatever TRUST_PROXY is let through can be used: %s",
  (value) => {
    const { trustProxy } = readEnvironment({ TRUST_PROXY: value });
    expect(() => clientAddress(trustProxy)).not.toThrow();
  },
);

describe("where the demo is what a bare start opens", () => {
  const bare = (source: Record<string, string>) => readEnvironment(source, { demoByDefault: true });

  test("it has a folder of its own", () => {
    expect(bare({}).demo).toBe(true);
    expect(bare({}).dataDirectory).not.toBe(bare({ EVENHAND_DEMO: "off" }).dataDirectory);
  });

  test.each<Record<string, string>>([
    { EVENHAND_DEMO: "off" },
    { DATABASE_URL: POSTGRES },
    { HOST: "0.0.0.0" },
    { EVENHAND_URL: "https://hiring.example.org" },
    { TRUST_PROXY: "loopback" },
  ])("whoever says more than that gets no demo: %o", (source) => {
    expect(bare(source).demo).toBe(false);
  });
});

describe("a right setting", () => {
  test.each<[Record<string, string>, object]>([
    [{ PORT: "0" }, { port: 0 }],
    [{ HOST: "0.0.0.0" }, { host: "0.0.0.0" }],
    [{ EVENHAND_URL: "https://hiring.example.org/" }, { url: "https://hiring.example.org" }],
    [
      { EVENHAND_DEMO: "on", HOST: "::1" },
      { demo: true, host: "::1" },
    ],
    [{ EVENHAND_DATA: "/srv/evenhand" }, { dataDirectory: "/srv/evenhand" }],
    [{ TRUST_PROXY: "off" }, { trustProxy: null }],
    [{ TRUST_PROXY: "2" }, { trustProxy: 2 }],
    [
      { TRUST_PROXY: "loopback, 10.0.0.0/8,2001:db8::/32" },
      { trustProxy: ["loopback", "10.0.0.0/8", "2001:db8::/32"] },
    ],
    [{ EVENHAND_SECRET: "s".repeat(32) }, { secret: "s".repeat(32) }],
    [{ LOG_LEVEL: "debug" }, { logLevel: "debug" }],
    [
      { DATABASE_POOL_SIZE: "20", MAX_IN_FLIGHT: "50" },
      { databasePoolSize: 20, maxInFlight: 50 },
    ],
    [
      { SMTP_URL: "smtps://mail.example.org", MAIL_FROM: "Evenhand <a@example.org>" },
      { mail: { smtpUrl: "smtps://mail.example.org", from: "Evenhand <a@example.org>" } },
    ],
    [
      { DATABASE_URL: POSTGRES },
      {
        database: {
          kind: "server",
          app: POSTGRES,
          admin: POSTGRES,
          auth: POSTGRES,
          direct: POSTGRES,
        },
      },
    ],
    [
      {
        DATABASE_URL: POSTGRES,
        DATABASE_ADMIN_URL: `${POSTGRES}?a`,
        DATABASE_AUTH_URL: `${POSTGRES}?b`,
        DATABASE_DIRECT_URL: `${POSTGRES}?c`,
      },
      {
        database: {
          kind: "server",
          app: POSTGRES,
          admin: `${POSTGRES}?a`,
          auth: `${POSTGRES}?b`,
          direct: `${POSTGRES}?c`,
        },
      },
    ],
  ])("%o", (source, wanted) => {
    expect(readEnvironment(source)).toMatchObject(wanted);
  });
});

describe("the address that people are told", () => {
  test.each([
    [{}, 3000, "http://localhost:3000"],
    [{ HOST: "0.0.0.0" }, 4000, "http://localhost:4000"],
    [{ HOST: "::" }, 4000, "http://localhost:4000"],
    [{ HOST: "::1" }, 4000, "http://[::1]:4000"],
    [{ HOST: "[::1]" }, 4000, "http://[::1]:4000"],
    [{ HOST: "192.0.2.7" }, 80, "http://192.0.2.7"],
    [{ EVENHAND_URL: "https://hire.example.org/", HOST: "::1" }, 1, "https://hire.example.org"],
  ])("of %o on port %i is %s", (settings, port, address) => {
    expect(addressOf(readEnvironment(settings), port)).toBe(address);
  });
});
