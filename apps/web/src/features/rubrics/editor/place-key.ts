import type { Path } from "@evenhand/rubric";

/** A path as one word, to look things up by and to find a field on the page. */
export function placeKey(path: Path): string {
  return path.join("|");
}

/** Which part of the editor shows what stands at a path: `stages|case`, `criteria|safety`, `signals`, `kit`, `loop`. */
export function partOf(path: Path): string {
  const [list = "", id] = path;
  if ((list === "stages" || list === "criteria") && id !== undefined) return placeKey([list, id]);
  if (list === "signals") return "signals";
  return [
    "stages",
    "criteria",
    "role",
    "industry",
    "setting",
    "scale",
    "levels",
    "emphasis",
  ].includes(list)
    ? "loop"
    : "kit";
}
