/** What vite writes about each chunk; only what is read here. */
export type Manifest = Record<
  string,
  { file: string; isEntry?: boolean; imports?: string[]; css?: string[] }
>;

/** Bytes after gzip. */
export type Measured = {
  entry: number;
  /** All scripts of a first visit to the card: entry, frame and page. */
  card: number;
  /** The rubric editor: what it loads and no page of another room does. */
  rubric: number;
  /** Of the chunks that have no budget of their own. */
  largestLazy: { file: string; bytes: number };
  /** All styles of the page that has most of them. */
  css: { page: string; bytes: number };
};

export const BUDGETS = { entry: 115_000, card: 140_000, rubric: 60_000, lazy: 40_000, css: 15_000 };

const SHELL = "src/pages/signed-in-page.tsx";
const CARD = "src/pages/scorecard-page.tsx";
const RUBRIC = "src/pages/rubric-page.tsx";
const OF_THE_ROOM = /^src\/pages\/.*(rubric|report)/;

/** The entry is everything that has to arrive before anything is drawn: the entry chunk and what it imports. */
export function measure(
  manifest: Manifest,
  assets: readonly string[],
  gzipped: (file: string) => number,
): Measured {
  const keys = Object.keys(manifest);
  const entry = chunksOf(
    manifest,
    keys.filter((key) => manifest[key]?.isEntry),
  );
  const pages = keys.filter((key) => key.startsWith("src/pages/"));
  const elsewhere = chunksOf(
    manifest,
    pages.filter((key) => !OF_THE_ROOM.test(key)),
  );
  const rubric = [...chunksOf(manifest, [RUBRIC])].filter(
    (key) => !entry.has(key) && !elsewhere.has(key),
  );
  const filesOf = (chunks: Iterable<string>) =>
    [...chunks].flatMap((key) => manifest[key]?.file ?? []);
  const total = (files: Iterable<string>) =>
    [...new Set(files)].reduce((sum, file) => sum + gzipped(file), 0);

  const counted = new Set([...filesOf(entry), ...filesOf(rubric)]);
  const lazy = assets.filter((file) => file.endsWith(".js") && !counted.has(file));
  const [largestLazy = { file: "none", bytes: 0 }] = lazy
    .map((file) => ({ file, bytes: gzipped(file) }))
    .sort((a, b) => b.bytes - a.bytes);
  const [css = { page: "none", bytes: 0 }] = pages
    .map((page) => {
      const chunks = [...entry, ...chunksOf(manifest, [SHELL, page])];
      return { page, bytes: total(chunks.flatMap((key) => manifest[key]?.css ?? [])) };
    })
    .sort((a, b) => b.bytes - a.bytes);
  const card = filesOf([...entry, ...chunksOf(manifest, [SHELL, CARD])]);
  return {
    entry: total(filesOf(entry)),
    card: total(card),
    rubric: total(filesOf(rubric)),
    largestLazy,
    css,
  };
}

/** The chunks by these keys, and everything that they import. */
function chunksOf(manifest: Manifest, keys: readonly string[]): Set<string> {
  const found = new Set<string>();
  const add = (key: string): void => {
    if (manifest[key] === undefined || found.has(key)) return;
    found.add(key);
    for (const imported of manifest[key].imports ?? []) add(imported);
  };
  for (const key of keys) add(key);
  return found;
}

export function budgetFaults({ entry, card, rubric, largestLazy, css }: Measured): string[] {
  const over = (what: string, bytes: number, budget: number) =>
    bytes > budget ? [`${what}: ${bytes} bytes after gzip, the budget is ${budget}.`] : [];
  return [
    ...over("entry", entry, BUDGETS.entry),
    ...over("first visit of the card", card, BUDGETS.card),
    ...over("rubric editor", rubric, BUDGETS.rubric),
    ...over(largestLazy.file, largestLazy.bytes, BUDGETS.lazy),
    ...over(`CSS of ${css.page}`, css.bytes, BUDGETS.css),
  ];
}
