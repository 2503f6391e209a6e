import type { Move } from "./change-moves.ts";
import { itemName, placeName, quote } from "./change-names.ts";
import type { Change } from "./document-change.ts";
import { isRecord, type Json, type Path } from "./document-tree.ts";
import { movedItems } from "./moved-items.ts";
import type { Rubric } from "./rubric.ts";

/** A change of a rubric as one sentence, with names as they were before, or after where there was none. */
export function sentenceOf(change: Change | Move, before: Rubric, after: Rubric): string {
  const said = saidOf(change, before, after);
  return said.slice(0, 1).toUpperCase() + said.slice(1);
}

function saidOf(change: Change | Move, before: Rubric, after: Rubric): string {
  if (change.kind === "set") return setSentence(change.path, change.was, change.now, before);
  if (change.kind === "move") return moveSentence(change, before, after);
  if (change.kind === "order") return orderSentence(change.list, change.was, change.now, after);
  const [rubric, verb] = change.kind === "add" ? [after, "added"] : [before, "removed"];
  return `${listItem(change.list, change.item, rubric)} ${verb}${inOwner(change.list, rubric)}.`;
}

const FIELD_NAMES: Record<string, string> = {
  minutes: "length in minutes",
  meets: "point that meets the level",
  weightReason: "reason for the weight",
  original: "the report's words",
  gloss: "plainer reading",
  safety: "about safety",
  common: "common to all stages",
  scenario: "a scenario",
};

function setSentence(path: Path, was: Json, now: Json, rubric: Rubric): string {
  const field = path.at(-1) ?? "";
  const about = (part: string): string => placeName(path.slice(0, path.indexOf(part)), rubric);
  if (path.includes("origin")) return `${about("origin")}: provenance changed.`;
  if (path.includes("mapping")) return `${about("mapping")}: reason for its place reviewed.`;
  const owner = path.length === 1 ? "Rubric" : placeName(path.slice(0, -1), rubric);
  const name = FIELD_NAMES[field] ?? field;
  if (typeof now === "boolean") return `${owner}: ${now ? "now" : "no longer"} ${name}.`;
  return `${owner}: ${name} changed from ${shown(was)} to ${shown(now)}.`;
}

function shown(value: Json): string {
  if (value === null || value === "") return "nothing";
  if (typeof value === "string") return `“${value}”`;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return isRecord(value) && typeof value["text"] === "string"
    ? `“${value["text"]}”`
    : JSON.stringify(value);
}

const LIST_NAMES: Record<string, string> = {
  corePrompts: "Core prompt",
  probes: "Probe",
  criteria: "Criterion",
  signals: "Signal",
  stages: "Stage",
  artifacts: "Artifact",
  focuses: "Focus",
  levels: "Level",
  points: "Point",
  anchors: "Anchor of point",
  variants: "Variant",
  questions: "Screen question",
  disclosure: "Disclosure item",
  candidateTopics: "Candidate's topic",
  requirements: "Requirement",
  outcomes: "Outcome",
  constraints: "Constraint",
  teamNotes: "Note to the team",
};

function listItem(list: Path, item: Json, rubric: Rubric): string {
  return `${LIST_NAMES[list.at(-1) ?? ""] ?? "Item"} ${itemName(item, rubric)}`;
}

function inOwner(list: Path, rubric: Rubric): string {
  const owner = list.slice(0, -1);
  return owner.length < 2 ? "" : `: ${placeName(owner, rubric)}`;
}

function moveSentence(move: Move, before: Rubric, after: Rubric): string {
  const what = listItem(move.from, move.was, before);
  if (move.from[1] === move.to[1])
    return `${what} became a ${(LIST_NAMES[move.to.at(-1) ?? ""] ?? "item").toLowerCase()}${inOwner(move.to, after)}.`;
  const from = placeName(move.from.slice(0, -1), before);
  return `${what} moved from ${from} to ${placeName(move.to.slice(0, -1), after)}.`;
}

function orderSentence(
  list: Path,
  was: readonly string[],
  now: readonly string[],
  rubric: Rubric,
): string {
  const name = (key: string): string => quote(placeName([...list, key], rubric, "short"));
  const moves = movedItems(was, now).map(({ key, after }) =>
    after === null ? `${name(key)} moved to the front` : `${name(key)} moved behind ${name(after)}`,
  );
  const owner = list.length === 1 ? "" : `${placeName(list.slice(0, -1), rubric)}: `;
  const kind = (LIST_NAMES[list.at(-1) ?? ""] ?? "item").toLowerCase();
  return `${owner}order (${kind}): ${moves.join("; ")}.`;
}
