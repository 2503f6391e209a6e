/** A name with a line break must not become a header of its own. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\r\n]+/g, " ");
}
