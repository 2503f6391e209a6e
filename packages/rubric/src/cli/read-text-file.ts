import { createReadStream } from "node:fs";
import { LONGEST_REPORT } from "../report/parse-report.ts";
import { Refusal } from "./refusal.ts";

const REASONS: Record<string, string> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a directory, a text file is wanted",
  EACCES: "its permissions do not let you read it",
  ENOTDIR: "a part of its path is not a directory",
};

/** The text of a file in UTF-8, or a `Refusal` that names the file and why it cannot be read. */
export async function readTextFile(path: string): Promise<string> {
  const bytes = await readBytes(path);
  if (bytes.length > LONGEST_REPORT) {
    const most = LONGEST_REPORT.toLocaleString("en-US");
    throw new Refusal(`“${path}” has more than ${most} bytes, the most that is read.`);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(`“${path}” is not text in UTF-8; save it as UTF-8 and try again.`);
  }
}

/** At most one byte more than a report may have, so that an endless file is refused as well. */
async function readBytes(path: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of createReadStream(path, { end: LONGEST_REPORT })) chunks.push(chunk);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    throw new Refusal(`“${path}” cannot be read: ${REASONS[code] ?? code}.`);
  }
  return Buffer.concat(chunks);
}
