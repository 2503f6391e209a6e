export type Import = { specifier: string; typeOnly: boolean };

/** What a module imports, re-exports or loads later. Reads the text; comments and templates are left out. */
export function importsOf(source: string): Import[] {
  const text = source.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/^\s*\/\/.*$/gm, "");
  const found: Import[] = [];
  for (const match of text.matchAll(
    /^[ \t]*(?:import|export)\s+(type\s+)?([^;"'`]*?)\s*\bfrom\s*["']([^"']+)["']/gm,
  )) {
    const [, type, names = "", specifier = ""] = match;
    found.push({ specifier, typeOnly: type !== undefined || onlyTypes(names) });
  }
  for (const match of text.matchAll(/^[ \t]*import\s*["']([^"']+)["']/gm))
    found.push({ specifier: match[1] ?? "", typeOnly: false });
  for (const match of text.matchAll(/\b(?:import|require)\(\s*["'`]([^"'`]+)["'`]/g))
    found.push({ specifier: match[1] ?? "", typeOnly: false });
  return found;
}

/** `{ type A, type B }` */
function onlyTypes(names: string): boolean {
  const inner = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1];
  if (inner === undefined) return false;
  const entries = inner.split(",").map((entry) => entry.trim());
  return entries.every((entry) => entry === "" || entry.startsWith("type "));
}
