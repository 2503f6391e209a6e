import { randomBytes } from "node:crypto";
import { mkdir, open, readFile } from "node:fs/promises";
import { join } from "node:path";

/** The secret that signs cookies: from the settings, or made once and kept in the data folder, readable by its owner alone. */
export async function serverSecret(
  configured: string | null,
  dataDirectory: string,
): Promise<string> {
  if (configured !== null) return configured;
  await mkdir(dataDirectory, { recursive: true });
  const path = join(dataDirectory, "secret");
  try {
    const file = await open(path, "wx", 0o600);
    await file.writeFile(randomBytes(48).toString("base64url"));
    await file.sync();
    await file.close();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const secret = (await readFile(path, "utf8")).trim();
  if (secret.length < 32) {
    throw new Error(
      `${path} holds ${secret.length} characters where a secret of at least 32 is wanted. Remove the file to have a new one made; everybody signs in again then.`,
    );
  }
  return secret;
}
