import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { extname, join, normalize, sep } from "node:path";
import { Readable } from "node:stream";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Context, Hono } from "hono";
import type { Corridor } from "./corridor.ts";
import { answerRefusal } from "./errors.ts";
import { readPageFiles } from "./page-files.ts";
import { NOT_FOUND } from "./refusals.ts";
import { bringsSession } from "./session.ts";

const MEDIA_TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};

const IMMUTABLE = "public, max-age=31536000, immutable";

/** Serves the built web shell. Any page address gets the shell; files with a hash in their name never change. */
export function mountWebShell(app: Hono<Corridor>, directory: string): void {
  const linkOf = readPageFiles(directory);
  app.on(["GET", "HEAD"], "/*", (c) => {
    if (c.req.path.startsWith("/api/")) return answerRefusal(c, NOT_FOUND);
    const path = decoded(c.req.path);
    if (path === null) return answerRefusal(c, NOT_FOUND);
    const file = join(directory, normalize(path));
    const inside = file.startsWith(directory + sep);
    if (inside && existsSync(file) && statSync(file).isFile()) return sendFile(c, file);
    if (extname(c.req.path) !== "") return answerRefusal(c, NOT_FOUND);
    const link = linkOf(path, bringsSession(c.req.raw.headers));
    if (link !== null) c.header("Link", link);
    return sendFile(c, join(directory, "index.html"));
  });
}

/** Null where the address is no text: a lone percent sign, or bytes that are not UTF-8. */
function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

async function sendFile(c: Context<Corridor>, file: string): Promise<Response> {
  if (!existsSync(file)) return answerRefusal(c, NOT_FOUND);
  const hashed = file.includes(`${sep}assets${sep}`);
  if (hashed && PACKED.has(extname(file))) {
    c.header("Vary", "Accept-Encoding");
    if (/\bgzip\b/.test(c.req.header("accept-encoding") ?? "")) return sendPacked(c, file);
  }
  const stream = Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>;
  return c.body(stream, 200, {
    "Content-Type": MEDIA_TYPES[extname(file)] ?? "application/octet-stream",
    "Content-Length": String(statSync(file).size),
    "Cache-Control": hashed ? IMMUTABLE : "no-cache",
  });
}

const PACKED = new Set([".js", ".css", ".svg", ".json"]);
const packed = new Map<string, Promise<Buffer>>();

/** Packed once and kept: there are as many as the build has files, and none of them ever changes. */
async function sendPacked(c: Context<Corridor>, file: string): Promise<Response> {
  const bytes = packed.get(file) ?? promisify(gzip)(readFileSync(file), { level: 9 });
  packed.set(file, bytes);
  const body = new Uint8Array(await bytes);
  return c.body(body, 200, {
    "Content-Type": MEDIA_TYPES[extname(file)] ?? "application/octet-stream",
    "Content-Encoding": "gzip",
    "Content-Length": String(body.byteLength),
    "Cache-Control": IMMUTABLE,
  });
}
