import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Context } from "hono";

// Off the thread that answers.
const packBrotli = promisify(brotliCompress);
const packGzip = promisify(gzip);

type Packed = { bytes: Buffer; encoding: "br" | "gzip" };

/** An answer, packed quickly; null where this visitor takes it only as it is. */
export async function packAnswer(c: Context, text: string): Promise<Packed | null> {
  if (!takes(c, "gzip")) return null;
  return { bytes: await packGzip(text), encoding: "gzip" };
}

/** Packed once and kept: there are as many as the build has files, and none of them ever changes. */
const small = new Map<string, Promise<Buffer>>();
const smallest = new Map<string, Buffer | "on its way">();

/** A file of the build. Packing it as small as can be takes a while: until that is done, it is sent as `gzip`. */
export async function packFile(c: Context, file: string): Promise<Packed | null> {
  if (!takes(c, "gzip")) return null;
  if (takes(c, "br")) {
    const ready = smallest.get(file);
    if (ready === undefined) void packSmallest(file);
    else if (ready !== "on its way") return { bytes: ready, encoding: "br" };
  }
  const packed = small.get(file) ?? packGzip(readFileSync(file), { level: 9 });
  small.set(file, packed);
  return { bytes: await packed, encoding: "gzip" };
}

async function packSmallest(file: string): Promise<void> {
  smallest.set(file, "on its way");
  const content = readFileSync(file);
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  smallest.set(file, await packBrotli(content, { params }));
}

function takes(c: Context, encoding: Packed["encoding"]): boolean {
  return new RegExp(`\\b${encoding}\\b`).test(c.req.header("accept-encoding") ?? "");
}
