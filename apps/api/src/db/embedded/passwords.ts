import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import * as z from "zod/mini";
import type { DataFolder } from "./data-folder.ts";
import { writePrivateFile } from "./durable-file.ts";
import { ownLikeFolder } from "./open-data-folder.ts";

const Secret = z.string().check(z.minLength(16));
const Passwords = z.strictObject({ superuser: Secret, owner: Secret, app: Secret, auth: Secret });

/** One random password for each role of the cluster. */
export type Passwords = z.infer<typeof Passwords>;

/** `undefined` when there is no file, or none that could be used: new passwords heal that. */
export async function readPasswords(folder: DataFolder): Promise<Passwords | undefined> {
  const content = await readFile(folder.passwords, "utf8").catch(() => "");
  const passwords = z.safeParse(Passwords, parseJson(content));
  return passwords.success ? passwords.data : undefined;
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
