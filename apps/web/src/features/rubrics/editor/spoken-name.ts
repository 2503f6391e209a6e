import { editorWords } from "./editor-words.ts";

const LONGEST = 60;

/** What to call an item in the name of a button: its text, not a whole paragraph of it. */
export function spokenName(text: string): string {
  if (text.trim() === "") return editorWords.unnamed;
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text;
}
