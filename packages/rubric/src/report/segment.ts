/** What the family says of itself under "Role Definition": "for Role (the US Industry segment, 2025)". */
export type Segment = { role: string; industry: string; year: number | null };

const SEGMENT =
  /\bfor (?:an? |the )?([^().:,;]{2,80}) \(the (?:[A-Z][A-Za-z.]{1,3} )?([^(),]{2,60}) segment(?:, ((?:19|20)\d\d))?\)/;

export function readSegment(texts: readonly string[]): Segment | null {
  for (const text of texts) {
    if (text.length > 1000 || !text.includes(" segment")) continue;
    const [, role, industry, year] = SEGMENT.exec(text) ?? [];
    if (role !== undefined && industry !== undefined) {
      return { role, industry, year: year === undefined ? null : Number(year) };
    }
  }
  return null;
}

/** Whether a text has a phrase as whole words; both in the same case. */
export function mentions(text: string, phrase: string): boolean {
  const letter = /[\p{L}\p{N}]/u;
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length)) {
    const before = text.charAt(at - 1);
    const after = text.charAt(at + phrase.length);
    if (!letter.test(before) && !letter.test(after)) return true;
  }
  return false;
}
