import { randomBytes } from "node:crypto";
import { link, mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { syncDirectory } from "./db/embedded/durable-file.ts";

/** The secret that signs cookies: from the settings, or made once and kept in the data folder, readable by its owner alone. */
export async function serverSecret(
  configured: string | null,
  dataDirectory: string,
): Promise<string> {
  if (configured !== null) return configured;
  const path = join(dataDirectory, "secret");
  const secret = ((await read(path)) ?? (await make(dataDirectory, path))).trim();
  if (secret.length < 32) {
    throw new Error(
      `${path} holds ${secret.length} characters where a secret of at least 32 is wanted. Remove the file to have a new one made; everybody signs in again then.`,
    );
  }
  return secret;
}

async function read(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

/** The file appears whole or not at all, however the server ends; of two that make one, the first wins. */
async function make(dataDirectory: string, path: string): Promise<string> {
  await mkdir(dataDirectory, { recursive: true });
  const draft = `${path}.${randomBytes(6).toString("hex")}`;
  const file = await open(draft, "wx", 0o600);
  try {
    await file.writeFile(randomBytes(48).toString("base64url"));
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(draft, path);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  } finally {
    await rm(draft, { force: true });
  }
  await syncDirectory(dataDirectory);
  return readFile(path, "utf8");
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
