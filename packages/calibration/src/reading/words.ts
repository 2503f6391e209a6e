/** Points with one decimal, never more; a rounded zero has no sign. */
export function points(value: number): string {
  const text = Math.abs(value).toFixed(1);
  return text === "0.0" ? "0" : text;
}

const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** Small whole numbers as words. */
export function inWords(count: number): string {
  return WORDS[count] ?? String(count);
}

/** A chance as "one in four"; above a half "about half" and more. */
export function oneIn(chance: number): string {
  if (chance >= 0.4) return "about half";
  if (chance < 0.005) return "hardly one";
  return `about one in ${inWords(Math.round(1 / chance))}`;
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** Names in a row: "Ines", "Ines and Jonas", "Ines, Jonas, Hiro and 3 more". */
export function listed(names: readonly string[], most = names.length): string {
  const shown = names.slice(0, most);
  const more = names.length - shown.length;
  const parts = more > 0 ? [...shown, `${more} more`] : shown;
  const rest = parts.slice(0, -1);
  const last = parts[parts.length - 1] ?? "";
  return rest.length === 0 ? last : `${rest.join(", ")} and ${last}`;
}
