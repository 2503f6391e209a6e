import { isList, isRecord, itemsByKey, type Json, type Path } from "./document-tree.ts";
import type { Rubric } from "./rubric.ts";

/** Fields that tell a person which item is meant, the first filled one deciding. */
const NAME_FIELDS = ["name", "topic", "text"] as const;

/** Text in quotation marks, cut at 80 characters. */
export function quote(text: string): string {
  return `“${text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text}”`;
}

/** What a person calls an item: its quoted name or text, or that of the thing it points at. */
export function itemName(item: Json, rubric: Rubric): string {
  if (typeof item === "string") return plainName(item, rubric);
  if (!isRecord(item)) return quote(JSON.stringify(item));
  for (const field of NAME_FIELDS) {
    const value = item[field];
    if (field === "text" && "point" in item) break;
    if (field === "text" && "level" in item && "setting" in item) break;
    if (typeof value === "string" && value !== "") return quote(value);
  }
  if (typeof item["point"] === "number") return String(item["point"]);
  if (typeof item["criterion"] === "string") return plainName(item["criterion"], rubric);
  if (typeof item["signal"] === "string") return plainName(item["signal"], rubric);
  if ("level" in item && "setting" in item)
    return variantName(item["level"], item["setting"], rubric);
  return quote(typeof item["id"] === "string" ? item["id"] : JSON.stringify(item));
}

function variantName(level: Json | undefined, setting: Json | undefined, rubric: Rubric): string {
  const parts = [];
  if (typeof level === "string") parts.push(`level ${plainName(level, rubric)}`);
  if (typeof setting === "string") parts.push(`setting ${quote(setting)}`);
  return `for ${parts.join(", ")}`;
}

/** The name of whatever in the rubric has this id; the id itself where nothing has. */
function plainName(id: string, rubric: Rubric): string {
  const lists: readonly Json[] = [
    rubric.criteria,
    rubric.signals,
    rubric.stages,
    rubric.levels,
    rubric.disclosure,
  ];
  for (const list of lists) {
    const item = isList(list) ? itemsByKey(list)?.get(id) : undefined;
    if (isRecord(item) && item["id"] === id) return itemName(item, rubric);
  }
  return quote(id);
}

const OWNER_NAMES: Record<string, string> = {
  stages: "Stage",
  criteria: "Criterion",
  anchors: "point",
  variants: "variant",
  signals: "signal",
  corePrompts: "core prompt",
  probes: "probe",
  artifacts: "artifact",
  focuses: "focus",
  levels: "Level",
  points: "point",
  questions: "question",
  disclosure: "disclosure item",
  candidateTopics: "candidate's topic",
  requirements: "requirement",
  outcomes: "outcome",
  constraints: "constraint",
  teamNotes: "note to the team",
};

/**
 * Where a path leads, as a person would say it: `Criterion “Assessment”, point 3`. With `short`, only
 * the last item's name.
 */
export function placeName(path: Path, rubric: Rubric, form: "full" | "short" = "full"): string {
  const parts: string[] = [];
  let value: Json | undefined = rubric;
  let list = "";
  for (const step of path) {
    if (isList(value)) {
      value = itemsByKey(value)?.get(step);
      const name = value === undefined ? quote(step) : itemName(value, rubric);
      parts.push(`${OWNER_NAMES[list] ?? spaced(list)} ${name}`);
      if (form === "short") parts.splice(0, parts.length, name.replaceAll(/^“|”$/gu, ""));
    } else {
      value = isRecord(value) ? value[step] : undefined;
      list = step;
      if (value !== undefined && !isList(value) && step !== path.at(-1)) parts.push(spaced(step));
    }
  }
  if (parts.length === 0) return spaced(path.at(-1) ?? "rubric");
  const [first = "", ...rest] = parts;
  return [first.slice(0, 1).toUpperCase() + first.slice(1), ...rest].join(", ");
}

function spaced(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
