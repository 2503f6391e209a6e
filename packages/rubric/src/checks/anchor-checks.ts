import type { Criterion } from "../criterion.ts";
import type { Finding } from "../finding.ts";
import type { Rubric } from "../rubric.ts";
import { sameText } from "./same-text.ts";

/** A text for every point of the scale, point 1 the criterion's own, no two alike. */
export function checkAnchors(criterion: Criterion, rubric: Rubric): Finding[] {
  const findings: Finding[] = [];
  const path = (point: number): string[] => ["criteria", criterion.id, "anchors", String(point)];
  const texts = new Map(criterion.anchors.map(({ point, text }) => [point, text.trim()]));
  const points = rubric.scale.points.map(({ point }) => point);

  for (const point of points)
    if ((texts.get(point) ?? "") === "")
      findings.push({
        code: "missing-anchor",
        severity: "blocks",
        path: path(point),
        sentence: `“${criterion.name}” does not say what point ${point} looks like.`,
      });
  for (const { point } of criterion.anchors)
    if (!points.includes(point))
      findings.push({
        code: "anchor-off-scale",
        severity: "blocks",
        path: path(point),
        sentence: `“${criterion.name}” describes point ${point}, but the scale ends at ${points.length}.`,
      });
  const point1 = point1Problem(criterion, rubric);
  if (point1 !== null)
    findings.push({
      code: "point-1-not-its-own",
      severity: "blocks",
      path: path(1),
      sentence: point1,
    });
  for (const [point, text] of texts)
    for (const [lower, other] of texts)
      if (lower < point && text !== "" && sameText(text, other))
        findings.push({
          code: "same-anchor-twice",
          severity: "blocks",
          path: path(point),
          sentence: `“${criterion.name}” says the same at points ${lower} and ${point}.`,
        });
  for (const { point, origin } of criterion.anchors)
    if (point > 1 && origin.from === "team" && origin.via === "template")
      findings.push({
        code: "template-wording",
        severity: "advice",
        path: path(point),
        sentence: `“${criterion.name}”, point ${point}, was filled in from a template; say it in the team's words.`,
      });
  return findings;
}

function point1Problem(criterion: Criterion, rubric: Rubric): string | null {
  const lowest = criterion.anchors.find(({ point }) => point === 1);
  if (lowest === undefined || lowest.text.trim() === "") return null;
  if (lowest.origin.from === "team" && lowest.origin.via === "template")
    return `“${criterion.name}” has a template's text at point 1; write what is unsafe or contrary to the practice here.`;
  const twin = rubric.criteria.find(
    (other) =>
      other !== criterion &&
      other.anchors.some(({ point, text }) => point === 1 && sameText(text, lowest.text)),
  );
  return twin === undefined
    ? null
    : `“${criterion.name}” has the same text at point 1 as “${twin.name}”; each criterion needs its own.`;
}
