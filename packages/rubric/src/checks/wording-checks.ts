import type { Criterion } from "../criterion.ts";
import type { Finding } from "../finding.ts";

/** Words that two interviewers read differently, since they name nothing to be seen or heard. */
const VAGUE =
  /\b(?:understands?|understanding of|knows?|knowledge of|appreciates?|is aware of|familiar with|demonstrates?|shows? (?:good|strong|some)|good|strong|weak|poor|excellent|great|adequate(?:ly)?|appropriate(?:ly)?|effective(?:ly)?|proper(?:ly)?|nice(?:ly)?|handles? (?:it )?well)\b/iu;

/** Words about what a person is like rather than what they did. */
const PERSONAL =
  /\b(?:personality|attitude|likeable|likable|charming|confident|enthusiastic|energetic|passionate|calm|cultur(?:e|al) fit|team player|presence|mature|maturity|articulate)\b/iu;

/** Two things in one criterion cannot get one rating. */
const DOUBLE_NAME = / (?:and|&|\+|plus) |[/;]/iu;
const DOUBLE_QUESTION = /\b(?:and also|as well as|and (?:whether|how|does|do|can|are|is))\b|;/iu;

const PROTECTED =
  /\b(?:married|pregnan\w*|your (?:children|family|age|religion|health|faith|spouse|partner|accent)|how old are you|date of birth|native (?:language|tongue)|where (?:are you|were you) (?:from|born)|(?:current|previous|last) (?:salary|pay)|(?:salary|pay) history|your disabilit\w+)\b/iu;

/** The words that touch a protected topic, or null. Patients' families and ages are no such topic. */
export function protectedTopicIn(text: string): string | null {
  return PROTECTED.exec(text)?.[0] ?? null;
}

/** Whether a criterion can be rated as it is worded. */
export function checkWording(criterion: Criterion): Finding[] {
  const path = ["criteria", criterion.id];
  const name = `“${criterion.name}”`;
  const findings: Finding[] = [];
  if (criterion.name.trim() === "")
    findings.push({
      code: "missing-name",
      severity: "blocks",
      path: [...path, "name"],
      sentence: "A criterion has no name.",
    });
  for (const { field, pattern } of [
    { field: "name", pattern: DOUBLE_NAME },
    { field: "question", pattern: DOUBLE_QUESTION },
  ] as const) {
    const found = pattern.exec(criterion[field])?.[0].trim();
    if (found !== undefined)
      findings.push({
        code: "double-barrelled",
        severity: "advice",
        path: [...path, field],
        sentence: `${name} may ask for two things at once in its ${field} (“${found}”); one rating cannot answer both.`,
      });
  }
  const texts = [
    { where: ["question"], text: criterion.question, called: "its question" },
    ...criterion.anchors.flatMap(({ point, text, variants }) =>
      [{ text }, ...variants].map((said) => ({
        where: ["anchors", String(point)],
        text: said.text,
        called: `point ${point}`,
      })),
    ),
  ];
  for (const { where, text, called } of texts) {
    const vague = VAGUE.exec(text)?.[0];
    if (vague !== undefined)
      findings.push({
        code: "vague-wording",
        severity: "advice",
        path: [...path, ...where],
        sentence: `${name}, ${called}: “${vague}” names nothing that can be seen or heard; say what they do.`,
      });
    const personal = PERSONAL.exec(text)?.[0];
    if (personal !== undefined)
      findings.push({
        code: "about-the-person",
        severity: "advice",
        path: [...path, ...where],
        sentence: `${name}, ${called}: “${personal}” is about what a person is like; rate what they did.`,
      });
  }
  if (criterion.weight !== 1 && (criterion.weightReason ?? "").trim() === "")
    findings.push({
      code: "weight-without-reason",
      severity: "blocks",
      path: [...path, "weight"],
      sentence: `${name} weighs ${criterion.weight} instead of 1, and no reason is written.`,
    });
  return findings;
}
