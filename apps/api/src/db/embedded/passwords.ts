import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import * as z from "zod/mini";
import { CannotStartPostgres } from "./cannot-start-postgres.ts";
import type { DataFolder } from "./data-folder.ts";
import { writePrivateFile } from "./durable-file.ts";
import { ownLikeFolder } from "./open-data-folder.ts";

const Secret = z.string().check(z.minLength(16));
const Passwords = z.strictObject({ superuser: Secret, owner: Secret, app: Secret, auth: Secret });

/** One random password for each role of the cluster. */
export type Passwords = z.infer<typeof Passwords>;

/** @throws CannotStartPostgres when the file exists but was altered; `undefined` when there is none. */
export async function readPasswords(folder: DataFolder): Promise<Passwords | undefined> {
  let content: string;
  try {
    content = await readFile(folder.passwords, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
  const passwords = z.safeParse(Passwords, parseJson(content));
  if (passwords.success) return passwords.data;
  throw new CannotStartPostgres(
    `${folder.passwords} does not hold the passwords of the database any more: put the file back from a copy, or move it away, and new ones are made at the next start.`,
  );
}

export async function createPasswords(folder: DataFolder): Promise<Passwords> {
  const passwords = { superuser: secret(), owner: secret(), app: secret(), auth: secret() };
  await writePrivateFile(folder.passwords, JSON.stringify(passwords, undefined, 2));
  ownLikeFolder(folder.passwords, folder);
  return passwords;
}

function secret(): string {
  return randomBytes(24).toString("base64url");
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
