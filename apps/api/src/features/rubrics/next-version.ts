import type { RubricDiff } from "@evenhand/rubric";

/** The number that publishing would give, and why. Null where nothing has changed since the latest version. */
export function nextVersion(
  latest: { major: number | null; minor: number | null },
  diff: RubricDiff | null,
): { major: number; minor: number; because: string } | null {
  if (latest.major === null || latest.minor === null || diff === null) {
    return { major: 1, minor: 0, because: "the first version" };
  }
  if (diff.bump === "none") return null;
  if (diff.bump === "minor") {
    return { major: latest.major, minor: latest.minor + 1, because: "only wording changed" };
  }
  const reasons = [
    ...new Set(diff.changes.flatMap(({ meaning }) => (meaning === null ? [] : [meaning]))),
  ];
  return { major: latest.major + 1, minor: 0, because: reasons.join("; ") };
}
