import { cutAtHeadings } from "./cut-at-headings.ts";
import { standsBeside, withoutLabel } from "./heading-style.ts";
import { withStagesGuessed } from "./guessed-stages.ts";
import { withHeadingsAsItems } from "./item-headings.ts";
import { hasNamedItems, withBoldName, withTypedDash } from "./named-items.ts";
import type { Line } from "./read-lines.ts";
import type { Section } from "./section.ts";
import { findTitle } from "./title-line.ts";
import { hasUnmarkedLists, withItemsMarked } from "./unmarked-lists.ts";
import { withItemsWhole } from "./wrapped-lines.ts";

export type Outline = {
  title: Line | null;
  sections: Section[];
  /** Whether the text has lost the marks of its lists, so that its items had to be guessed. */
  unmarked: boolean;
  /** Sections whose items nothing marks but their place. */
  guessed: Section[];
  /** Lines that were taken to go on with the item above, though they stand no further in. */
  joined: Line[];
};

/** Cuts the lines at their headings. What stands under the title alone is the first section. */
export function outline(lines: readonly Line[]): Outline {
  const title = findTitle(lines);
  const unmarked = hasUnmarkedLists(lines);
  const { sections, joined } = cutAtHeadings(lines, title, unmarked);
  const told = sections.flatMap(withHeadingsAsItems);
  const marked = unmarked ? withItemsMarked(told) : withStagesGuessed(told);
  const whole = marked.map(withNamesPlain).map((section) => ({
    ...section,
    lines: withItemsWhole(section),
  }));
  const guessed = whole.filter((section, index) => {
    return standsBeside(section) || (!unmarked && marked[index] !== told[index]);
  });
  return { title, sections: whole, unmarked, guessed, joined };
}

/** Names without their label and however they are set apart, as "Name — tail". */
function withNamesPlain(section: Section): Section {
  const { reading, lines } = section;
  if (!hasNamedItems(reading)) return section;
  const plain = (line: Line): Line => {
    if (!line.bullet) return line;
    const text = reading === "stages" ? withoutLabel(line.text) : line.text;
    return withBoldName({ ...line, text: withTypedDash(text) });
  };
  return { ...section, lines: lines.map(plain) };
}
