import type { Found, Reader } from "./found.ts";

const CUE =
  /^(?:expect|plan around|plan for|work around|work within|account for|watch (?:out )?for|mind|where timelines slip:|common friction:|what shapes approvals:|reality check:|constraints?:) /i;
const MOST_WORDS = 8;

/** A list item that says no more than that a constraint exists: "- Expect late approvals." */
export const readConstraintItem: Reader = ({ text, number, bullet }) => {
  const cue = bullet ? CUE.exec(text) : null;
  if (!cue) return null;
  const name = constraintName(text.slice(cue[0].length));
  return name === null ? null : found([name], number);
};

/** In the section on what changes in the industry also under a label of its own: "- Friction: …". */
export const readIndustryChange: Reader = (line) => {
  const known = readConstraintItem(line);
  if (known || !line.bullet) return known;
  const colon = line.text.indexOf(": ");
  const isLens = /\blens\b/i.test(line.text.slice(0, colon));
  const name = colon > 0 && !isLens ? constraintName(line.text.slice(colon + 2)) : null;
  return name === null || name.includes(",") ? null : found([name], line.number);
};

/** "… around constraints (A, B):" */
export function readConstraintList(text: string, line: number): Partial<Found> | null {
  if (text.length > 300) return null;
  const list = /\bconstraints? \(([^()]+)\)/i.exec(text)?.[1];
  return list === undefined ? null : found(list.split(","), line);
}

/** "Start from constraints. A and B shape what …": the sentence after the word, up to its verb. */
export const readConstraintSentence: Reader = ({ text, number, bullet }) => {
  if (bullet || text.length > 300) return null;
  const subject =
    /\bconstraints?[.:] ([^.:]+?) (?:shapes?|drives?|decides?|defines?|sets?|limits?) /i;
  const names = subject.exec(text)?.[1];
  return names === undefined ? null : found(names.split(/, (?:and )?| and /), number);
};

function constraintName(text: string): string | null {
  const name = text.replace(/\.$/, "").trim();
  const isPhrase = name !== "" && !/[.!?;]/.test(name) && name.split(" ").length <= MOST_WORDS;
  return isPhrase ? name : null;
}

function found(names: string[], line: number): Partial<Found> | null {
  const named = new Set(names.map((name) => name.trim()).filter((name) => name !== ""));
  return named.size === 0 ? null : { constraints: [{ names: [...named], line }] };
}
