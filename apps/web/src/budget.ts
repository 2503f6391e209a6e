/** What vite writes about each chunk; only what is read here. */
export type Manifest = Record<string, { file: string; isEntry?: boolean; imports?: string[] }>;

/** Bytes after gzip. */
export type Measured = {
  entry: number;
  largestLazy: { file: string; bytes: number };
  css: number;
};

export const BUDGETS = { entry: 115_000, lazy: 40_000, css: 15_000 };

/** The entry is everything that has to arrive before anything is drawn: the entry chunk and what it imports. */
export function measure(
  manifest: Manifest,
  assets: readonly string[],
  gzipped: (file: string) => number,
): Measured {
  const entry = new Set<string>();
  const add = (key: string): void => {
    const chunk = manifest[key];
    if (chunk === undefined || entry.has(chunk.file)) return;
    entry.add(chunk.file);
    for (const imported of chunk.imports ?? []) add(imported);
  };
  for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry) add(key);
  const total = (files: readonly string[]) => files.reduce((sum, file) => sum + gzipped(file), 0);
  const lazy = assets.filter((file) => file.endsWith(".js") && !entry.has(file));
  const [largestLazy = { file: "none", bytes: 0 }] = lazy
    .map((file) => ({ file, bytes: gzipped(file) }))
    .sort((a, b) => b.bytes - a.bytes);
  return {
    entry: total([...entry]),
    largestLazy,
    css: total(assets.filter((file) => file.endsWith(".css"))),
  };
}

export function budgetFaults({ entry, largestLazy, css }: Measured): string[] {
  const over = (what: string, bytes: number, budget: number) =>
    bytes > budget ? [`${what}: ${bytes} bytes after gzip, the budget is ${budget}.`] : [];
  return [
    ...over("entry", entry, BUDGETS.entry),
    ...over(largestLazy.file, largestLazy.bytes, BUDGETS.lazy),
    ...over("CSS", css, BUDGETS.css),
  ];
}
