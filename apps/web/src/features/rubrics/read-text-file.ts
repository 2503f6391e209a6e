/** The longest report that the server takes, in characters. */
export const MOST_CHARACTERS = 5_242_880;

/** The text of a file, or null where it holds something else. */
export async function readTextFile(file: File): Promise<string | null> {
  if (file.size > MOST_CHARACTERS * 4) return null;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
    return text.includes("\u0000") ? null : text;
  } catch {
    return null;
  }
}
