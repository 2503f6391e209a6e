import { asItems, hasItems } from "./as-items.ts";
import type { Section } from "./section.ts";
import { looksLikeHeading } from "./title-line.ts";

/**
 * Where no stage is marked, neither as an item nor as a heading: the lines of the loop with a name and
 * a tail, or else those in the form of a heading, behind a blank line if some are.
 */
export function withStagesGuessed(sections: readonly Section[]): readonly Section[] {
  const loops = sections.filter(({ reading }) => reading === "stages");
  if (loops.some(hasItems)) return sections;
  return sections.map((section) => (section.reading === "stages" ? guessed(section) : section));
}

function guessed(section: Section): Section {
  const { lines } = section;
  const named = lines.filter(({ text }) => text.indexOf(" — ") > 0);
  if (named.length > 0) return asItems(section, named);
  const short = lines.filter(({ text }) => looksLikeHeading(text));
  const apart = lines.filter((line, index) => {
    return looksLikeHeading(line.text) && (lines[index - 1]?.spaced ?? true);
  });
  return asItems(section, apart.length > 1 ? apart : short);
}
