/** Gives each thing of a rubric an id from its name, never the same twice. */
export type Ids = (name: string, kind?: string) => string;

/** At most this many characters of a name go into its id. */
const LONGEST_SLUG = 60;

/** The same names in the same order give the same ids. `kind` is put before the name where given. */
export function newIds(): Ids {
  const used = new Set<string>();
  return (name, kind) => {
    const stem = slug(kind === undefined ? name : `${kind} ${name}`) || kind || "item";
    let id = stem;
    for (let next = 2; used.has(id); next += 1) id = `${stem}-${next}`;
    used.add(id);
    return id;
  };
}

function slug(name: string): string {
  const words = name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/gu, "-")
    .replaceAll(/^-|-$/gu, "");
  if (words.length <= LONGEST_SLUG) return words;
  const cut = words.slice(0, LONGEST_SLUG);
  const end = cut.lastIndexOf("-");
  return end > 0 ? cut.slice(0, end) : cut;
}
