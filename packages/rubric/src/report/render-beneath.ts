import type { Report } from "./report.ts";
import { wholeText } from "./wrapped-lines.ts";

export type Rest = Report["other"][number];

/** The lines beneath each element: the line of the element → they, in their order. */
export function linesBeneath(
  beneath: readonly Rest[],
  lines: readonly number[],
): Map<number, Rest[]> {
  const inner = new Set(beneath.map(({ line }) => line));
  const outer = lines.filter((line) => !inner.has(line)).sort((a, b) => a - b);
  return Map.groupBy(beneath, ({ line }) => outer.findLast((above) => above < line) ?? 0);
}

/** The item of a name that goes on in the lines beneath it, without their words; `null` of others. */
export function nameOver(item: string, beneath: readonly Rest[]): string | null {
  for (const [name, whole] of readings(item.slice(2))) {
    const own = ownWords(name, beneath).find((words) => wholeText(words, beneath) === whole);
    if (own !== undefined) return `- ${own}`;
  }
  return null;
}

/** How an item may have been read: its name, and all of it with a dash between. */
function readings(text: string): [name: string, whole: string][] {
  const split = [" — ", ": "].flatMap((sign): [string, string][] => {
    const at = text.indexOf(sign);
    const name = text.slice(0, at);
    return at < 1 ? [] : [[name, `${name} — ${text.slice(at + sign.length)}`]];
  });
  return [...split, [text, text], [`${text} —`, `${text} —`]];
}

/** What may stand in a name's own line: the name and a dash, or the name short of what goes on beneath. */
function ownWords(name: string, beneath: readonly Rest[]): string[] {
  const words = [`${name} —`];
  let more = "";
  for (const { text, bullet } of beneath) {
    if (bullet) break;
    more += ` ${text}`;
    if (name.endsWith(more)) words.push(name.slice(0, -more.length));
  }
  return words;
}

/** Without its last words: a full stop may stand behind them, a colon in the place of their dash. */
export function withoutEnd(text: string, end: string): string {
  const whole = text.endsWith(`${end}.`) ? text.slice(0, -1) : text;
  const found = [end, end.replace(" — ", ": ")].find((words) => whole.endsWith(words));
  return found === undefined ? text : whole.slice(0, -found.length);
}
