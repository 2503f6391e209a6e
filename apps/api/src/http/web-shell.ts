import { createReadStream, existsSync, statSync } from "node:fs";
import { extname, join, normalize, sep } from "node:path";
import { Readable } from "node:stream";
import type { Context, Hono } from "hono";
import type { Corridor } from "./corridor.ts";
import { answerRefusal } from "./errors.ts";
import { packFile } from "./packing.ts";
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
  const mediaType = MEDIA_TYPES[extname(file)] ?? "application/octet-stream";
  if (hashed && PACKABLE.has(extname(file))) {
    c.header("Vary", "Accept-Encoding");
    const packed = await packFile(c, file);
    if (packed !== null)
      return c.body(new Uint8Array(packed.bytes), 200, {
        "Content-Type": mediaType,
        "Content-Encoding": packed.encoding,
        "Content-Length": String(packed.bytes.byteLength),
        "Cache-Control": IMMUTABLE,
      });
  }
  const stream = Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>;
  return c.body(stream, 200, {
    "Content-Type": mediaType,
    "Content-Length": String(statSync(file).size),
    "Cache-Control": hashed ? IMMUTABLE : "no-cache",
  });
}

const PACKABLE = new Set([".js", ".css", ".svg", ".json"]);
