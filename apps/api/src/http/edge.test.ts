import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { ErrorBody } from "@evenhand/contract/error";
import { Hono, type MiddlewareHandler } from "hono";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { errorBodyFault } from "../testing/routes/error-body.ts";
import { createWorld, PASSWORD, type Person, type World } from "../testing/world.ts";
import { writeCursor } from "./cursor.ts";
import { sameOriginWrites } from "./same-origin.ts";

let world: World;
let owner: Person;
let shell: string;

beforeAll(async () => {
  shell = mkdtempSync(join(tmpdir(), "evenhand-shell-"));
  mkdirSync(join(shell, "assets"));
  mkdirSync(join(shell, ".vite"));
  writeFileSync(
    join(shell, ".vite/page-files.json"),
    JSON.stringify({
      "/rubrics/$rubricId": { isDoor: false, files: ["assets/rubric-1.js", "assets/rubric-2.css"] },
      "/sign-in": { isDoor: true, files: ["assets/sign-in-3.js"] },
      "/invitation": { isDoor: true, files: ["assets/invitation-4.js"] },
    }),
  );
  writeFileSync(join(shell, "index.html"), "<!doctype html><title>Evenhand</title>");
  writeFileSync(join(shell, "assets", "app-1a2b.js"), "export {}");
  writeFileSync(join(shell, "..", "beside-the-shell.txt"), "not for the web");
  world = await createWorld({ webDirectory: shell, url: "https://evenhand.example.org" });
  owner = await world.organisation("Heron House");
});
afterAll(async () => {
  await world.close();
  rmSync(shell, { recursive: true });
  rmSync(join(shell, "..", "beside-the-shell.txt"));
});

const SOME_ID = "01900000-0000-7000-8000-000000000000";
const code = (sent: { body: unknown }) => (sent.body as { error?: { code: string } }).error?.code;

describe("a write from another site", () => {
  const write = (headers: Record<string, string>) =>
    owner.send("PATCH", "/api/profile", { body: { name: "Written" }, headers });

  test.each([
    { origin: "https://evil.example.org" },
    { origin: "https://evenhand.example.org.evil.example" },
    { origin: "http://evenhand.example.org" },
    { origin: "https://evenhand.example.org:8443" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "none" },
    { origin: "https://evenhand.example.org", "sec-fetch-site": "cross-site" },
  ])("is refused: %o", async (headers) => {
    const sent = await write(headers);
    expect([sent.status, code(sent)]).toEqual([403, "cross_site"]);
    expect(errorBodyFault(sent)).toBeNull();
    expect((await owner.call("GET /api/profile")).name).not.toBe("Written");
  });

  test.each([
    ["http://localhost:80", "http://localhost"],
    ["http://[::1]:80", "http://[::1]"],
    ["http://localhost:3000", "http://127.0.0.1:3000"],
  ])("at %s takes those of pages at %s", async (url, origin) => {
    const app = new Hono().use(sameOriginWrites({ url }) as MiddlewareHandler);
    app.post("/", (c) => c.text("written"));
    const sent = await app.request("/", { method: "POST", headers: { origin } });
    expect(sent.status).toBe(200);
  });

  test.each(["POST", "PUT", "PATCH", "DELETE"])(
    "is refused for %s before anything else",
    async (method) => {
      const sent = await owner.send(method, "/api/nothing-here", {
        headers: { origin: "https://evil.example.org" },
      });
      expect(code(sent)).toBe("cross_site");
    },
  );

  test("a read is answered, and no other site may read the answer", async () => {
    const sent = await owner.send("GET", "/api/profile", {
      headers: { origin: "https://evil.example.org", "sec-fetch-site": "cross-site" },
    });
    expect(sent.status).toBe(200);
    expect(sent.headers.get("access-control-allow-origin")).toBeNull();
    expect(sent.headers.get("cross-origin-resource-policy")).toBe("same-origin");
  });
});

test("a parameter of the query that is given twice is refused by its name", async () => {
  const sent = await owner.send("GET", "/api/invitations?limit=5&limit=6");
  expect(sent.status).toBe(422);
  expect(errorBodyFault(sent)).toBeNull();
  expect(sent.body).toMatchObject({ error: { message: "limit: got 2 values, want one." } });
});

describe("a file of the shell", () => {
  const read = (encoding: string) =>
    owner.open("GET", "/assets/app-1a2b.js", { headers: { "accept-encoding": encoding } });

  test("travels packed to whoever takes it, and as it is to others", async () => {
    const plain = await read("identity");
    expect(plain.headers.get("content-encoding")).toBeNull();
    expect(await plain.text()).toBe("export {}");
    for (let again = 0; again < 2; again += 1) {
      const sent = await read("gzip, deflate");
      expect(sent.headers.get("content-encoding")).toBe("gzip");
      expect(sent.headers.get("vary")).toBe("Accept-Encoding");
      const bytes = Buffer.from(await sent.arrayBuffer());
      expect(Number(sent.headers.get("content-length"))).toBe(bytes.byteLength);
      expect(gunzipSync(bytes).toString()).toBe("export {}");
    }
  });

  test("travels as small as can be once that is packed, to whoever takes it so", async () => {
    await vi.waitFor(async () => {
      const sent = await read("gzip, deflate, br");
      expect(sent.headers.get("content-encoding")).toBe("br");
      const bytes = Buffer.from(await sent.arrayBuffer());
      expect(brotliDecompressSync(bytes).toString()).toBe("export {}");
    });
  });
});

describe("what is read", () => {
  const takes = (encoding: string) => ({ headers: { "accept-encoding": encoding } });

  test("travels packed to whoever takes it, and as it is to others", async () => {
    const { id } = await owner.call("POST /api/rubrics", {
      body: { from: "starter", setting: "Home health" },
    });
    const plain = await owner.open("GET", `/api/rubrics/${id}`, takes("br"));
    expect(plain.headers.get("content-encoding")).toBeNull();
    const packed = await owner.open("GET", `/api/rubrics/${id}`, takes("gzip, br"));
    expect(packed.headers.get("content-encoding")).toBe("gzip");
    expect(packed.headers.get("vary")).toBe("Accept-Encoding");
    const text = gunzipSync(Buffer.from(await packed.arrayBuffer())).toString();
    expect(text).toBe(await plain.text());
  });

  test("stays as it is where it is small", async () => {
    const sent = await owner.open("GET", "/api/profile", takes("gzip"));
    expect(sent.headers.get("content-encoding")).toBeNull();
  });

  test("is not packed where it answers a write, which may hand out a secret", async () => {
    const headers = { ...takes("gzip").headers, "idempotency-key": crypto.randomUUID() };
    const body = { from: "starter", setting: "Outpatient" };
    const sent = await owner.open("POST", "/api/rubrics", { body, headers });
    expect(sent.status).toBe(201);
    expect(sent.headers.get("content-encoding")).toBeNull();
    expect((await sent.text()).length).toBeGreaterThan(2_000);
  });
});

describe("the headers of every kind of answer", () => {
  const answers: Record<string, () => Promise<{ status: number; headers: Headers }>> = {
    "200 of the api": () => owner.send("GET", "/api/profile"),
    "401": () => world.stranger().send("GET", "/api/profile"),
    "404 of the api": () => owner.send("GET", "/api/nothing-here"),
    "415": () =>
      owner.send("PATCH", "/api/profile", { body: "x", headers: { "content-type": "text/plain" } }),
    "422": () => owner.send("PATCH", "/api/profile", { body: {} }),
    "403 cross-site": () =>
      owner.send("PATCH", "/api/profile", {
        body: {},
        headers: { origin: "https://evil.example" },
      }),
    "500": async () => {
      const broken = world.anotherApp((app) =>
        app.get("/api/broken", () => {
          throw new Error("inside");
        }),
      );
      return broken.fetch(new Request("https://evenhand.example.org/api/broken"), {
        incoming: { socket: { remoteAddress: "::1" }, headers: {} },
      });
    },
    "the stream": () => owner.send("GET", "/api/events"),
    "/healthz": () => owner.send("GET", "/healthz"),
    "/readyz": () => owner.send("GET", "/readyz"),
    "the web shell": () => owner.send("GET", "/members"),
    "a file of the shell": () => owner.send("GET", "/assets/app-1a2b.js"),
    "404 of the shell": () => owner.send("GET", "/assets/gone.js"),
    HEAD: () => owner.send("HEAD", "/members"),
  };

  test.each(Object.keys(answers))("%s", async (kind) => {
    const sent = await answers[kind]?.();
    const header = (name: string) => sent?.headers.get(name);
    const policy = header("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).not.toMatch(/unsafe-|\*|http:/);
    expect(header("x-content-type-options")).toBe("nosniff");
    expect(header("x-frame-options")).toBe("DENY");
    expect(header("referrer-policy")).toBe("no-referrer");
    expect(header("strict-transport-security")).toBe("max-age=31536000; includeSubDomains");
    expect(header("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(header("x-powered-by") ?? null).toBeNull();
    expect(header("content-type")).toMatch(
      /^(application\/json|text\/(html|javascript); charset=utf-8|text\/event-stream)$/,
    );
    const cached = { "the web shell": "no-cache", HEAD: "no-cache" }[kind] ?? "no-store";
    expect(header("cache-control")).toBe(
      kind === "a file of the shell" ? "public, max-age=31536000, immutable" : cached,
    );
  });

  test("Strict-Transport-Security is not said over http", async () => {
    const plain = await createWorld();
    const sent = await plain.stranger().send("GET", "/healthz");
    await plain.close();
    expect(sent.headers.get("strict-transport-security")).toBeNull();
  });

  test("the session cookie is bound to this host, over https, out of reach of scripts", async () => {
    const sent = await world.stranger().send("POST", "/api/session", {
      body: { email: owner.email, password: PASSWORD, sharedComputer: false },
    });
    const [cookie = "", ...more] = sent.headers.getSetCookie();
    expect(more).toEqual([]);
    expect(cookie).toMatch(/^__Host-evenhand_session=/);
    for (const part of ["HttpOnly", "Secure", "SameSite=Lax", "Path=/"])
      expect(cookie).toContain(part);
    expect(cookie).not.toContain("Domain");
    const token = decodeURIComponent(cookie.split("=")[1]?.split(".")[0] ?? "");
    expect(token.length).toBeGreaterThan(20);
    expect(JSON.stringify(sent.body)).not.toContain(token);
  });

  test("a shared computer's cookie ends with the browser", async () => {
    const sent = await world.stranger().send("POST", "/api/session", {
      body: { email: owner.email, password: PASSWORD, sharedComputer: true },
    });
    expect(sent.headers.getSetCookie()).toEqual([expect.not.stringMatching(/Max-Age|Expires/i)]);
  });
});

describe("the web shell", () => {
  const RUBRIC = `/rubrics/${SOME_ID}`;
  const linkOf = async (who: Pick<Person, "send">, path: string) =>
    (await who.send("GET", path)).headers.get("link");

  test("names the files of the page beside it", async () => {
    const link =
      "</assets/rubric-1.js>; rel=modulepreload, </assets/rubric-2.css>; rel=preload; as=style; crossorigin";
    expect(await linkOf(owner, RUBRIC)).toBe(link);
    expect(await linkOf(owner, `${RUBRIC}/`)).toBe(link);
  });

  test("names to a visitor those of the page that they are led to", async () => {
    expect(await linkOf(world.stranger(), RUBRIC)).toContain("sign-in-3.js");
    expect(await linkOf(world.stranger(), "/invitation")).toContain("invitation-4.js");
  });

  test("names none where it knows no page", async () => {
    expect(await linkOf(owner, `${RUBRIC}/more`)).toBeNull();
    expect(await linkOf(owner, "/rubrics")).toBeNull();
  });

  test.each([
    "/..%2fbeside-the-shell.txt",
    "/%2e%2e/beside-the-shell.txt",
    "/assets/..%2f..%2fbeside-the-shell.txt",
    "/..%5cbeside-the-shell.txt",
    "/%c0%ae%c0%ae/beside-the-shell.txt",
  ])("hands out nothing beside its folder: %s", async (path) => {
    const sent = await owner.send("GET", path);
    expect(JSON.stringify(sent.body)).not.toContain("not for the web");
    expect([200, 404]).toContain(sent.status);
  });

  test.each(["/%", "/%zz", "/%ff", "/a%00b", "/%E0%A4%A"])("has nothing at %s", async (path) => {
    const sent = await owner.send("GET", path);
    expect(sent.status).toBeLessThan(500);
  });

  test("answers no call of the api with a page", async () => {
    const sent = await owner.send("GET", "/api/nothing-here");
    expect([sent.status, code(sent)]).toEqual([404, "not_found"]);
  });
});

describe("an input that is refused", () => {
  const secret = "Zaphod-<script>alert(1)</script>";
  test.each([
    ["PATCH", "/api/profile", { name: 7, surprise: secret }],
    ["PATCH", "/api/profile", { name: secret.repeat(20) }],
    ["POST", "/api/invitations", { email: secret, role: secret }],
    [
      "POST",
      "/api/session",
      { email: secret, password: secret.repeat(10), sharedComputer: secret },
    ],
    ["PATCH", "/api/organisation", { timeZone: secret }],
    ["POST", "/api/invitations/open", { token: secret }],
  ])("%s %s does not echo what was submitted", async (method, path, body) => {
    const sent = await owner.send(method, path, {
      body,
      headers: { "idempotency-key": "does-not-echo", "if-match": '"1"' },
    });
    expect(sent.status).toBeGreaterThanOrEqual(400);
    expect(errorBodyFault(sent)).toBeNull();
    // A key that is not known is named: it is part of the program, not of what was typed.
    const { error } = sent.body as ErrorBody;
    const said = error.problems.filter(
      (problem) => problem.got !== "a field that is not known here",
    );
    expect(JSON.stringify([said, error.code, error.current])).not.toContain("Zaphod");
    expect(error.message).not.toContain("Zaphod");
  });

  test("names the field, what came and what is wanted", async () => {
    const refusal = await owner.refused("PATCH /api/profile", { body: { name: "" } });
    expect(refusal.problems).toEqual([
      {
        path: "name",
        got: "empty text",
        want: "at least 1 character",
        message: "name: got empty text, want at least 1 character.",
      },
    ]);
  });

  test.each([
    ["nothing of ours", "abc"],
    ["no list", Buffer.from('{"a":1}').toString("base64url")],
    ["too short", writeCursor(["a"])],
    ["no id at its end", writeCursor(["a", "b"])],
    ["a NUL in it", writeCursor(["a\0", SOME_ID])],
    ["SQL at its end", writeCursor(["a", "'; select 1; --"])],
    ["numbers", Buffer.from("[1,2]").toString("base64url")],
  ])("is a cursor with %s", async (_what, cursor) => {
    const sent = await owner.send("GET", `/api/members?cursor=${encodeURIComponent(cursor)}`);
    expect([sent.status, code(sent)]).toEqual([422, "invalid_input"]);
  });
});

describe("a surprise", () => {
  const failing = (error: Error) => {
    const app = world.anotherApp((app) =>
      app.get("/api/broken", () => {
        throw error;
      }),
    );
    return app.fetch(new Request("https://evenhand.example.org/api/broken"), {
      incoming: { socket: { remoteAddress: "::1" }, headers: {} },
    });
  };

  test("tells nothing of the inside", async () => {
    const response = await failing(new Error("relation memberships of host 10.0.0.5, /srv/app"));
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).not.toMatch(/memberships|10\.0\.0\.5|srv|stack|Error/);
    expect(JSON.parse(text)).toMatchObject({
      error: { code: "internal", problems: [], current: null },
    });
  });

  test.each([
    ["23505", 409, "conflict"],
    ["40P01", 409, "conflict"],
    ["40001", 409, "conflict"],
    ["55P03", 503, "overloaded"],
    ["57014", 503, "overloaded"],
    ["42601", 500, "internal"],
  ])("of PostgreSQL, %s, is %i %s", async (state, status, code) => {
    const response = await failing(Object.assign(new Error("x"), { code: state }));
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { code } });
  });

  test.each([
    Object.assign(new Error("x"), { code: "57P01" }),
    Object.assign(new Error("x"), { code: "08006" }),
    Object.assign(new Error("x"), { code: "ECONNREFUSED" }),
    Object.assign(new Error("x"), { code: "25P03" }),
    new Error("timeout exceeded when trying to connect"),
    new Error("Client has encountered a connection error and is not queryable"),
    new Error("wrapped", { cause: Object.assign(new Error("x"), { code: "57P01" }) }),
  ])("of an absent database is 503, with a time to come back", async (error) => {
    const response = await failing(error);
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("5");
    expect(await response.json()).toMatchObject({ error: { code: "unavailable" } });
  });
});
