import { isList, isRecord, type Json } from "./document-tree.ts";
import type { Origin } from "./origin.ts";

/** Every line of the report that something of this document (a rubric, or a part of one) comes from. */
export function reportLinesOf(part: Json): Set<number> {
  const lines = new Set<number>();
  const walk = (value: Json | undefined): void => {
    if (isList(value)) value.forEach(walk);
    else if (isRecord(value)) {
      if (value["from"] === "report")
        for (const { line } of (value as Extract<Origin, { from: "report" }>).places)
          lines.add(line);
      else Object.values(value).forEach(walk);
    }
  };
  walk(part);
  return lines;
}
