/** The text of one field; empty where there is no such field. */
export function readText(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === "string" ? value : "";
}

/** Keeps the problems that there are: `{ email: false, name: "Enter a name." }` gives `{ name: … }`. */
export function problemsOf(checks: Record<string, string | false>): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [field, problem] of Object.entries(checks))
    if (problem !== false) found[field] = problem;
  return found;
}
