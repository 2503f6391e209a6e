import type { Finding } from "../finding.ts";
import type { Rubric } from "../rubric.ts";
import type { Stage } from "../stage.ts";

/** Ids that stand for two things, and references to things that are not there. */
export function checkIds(rubric: Rubric): Finding[] {
  const seen = new Set<string>();
  const findings: Finding[] = [];
  for (const { id, path } of everyId(rubric)) {
    if (seen.has(id))
      findings.push({
        code: "duplicate-id",
        severity: "blocks",
        path,
        sentence: `The id “${id}” is used twice in this rubric; each thing needs its own.`,
      });
    seen.add(id);
  }
  const known = {
    criterion: ids(rubric.criteria),
    signal: ids(rubric.signals),
    disclosure: ids(rubric.disclosure),
    level: ids(rubric.levels),
  };
  for (const stage of rubric.stages)
    for (const list of referencesOf(stage)) {
      findings.push(...unknown(list, known[list.kind], stage));
      findings.push(...repeated(list, stage));
    }
  for (const criterion of rubric.criteria)
    for (const anchor of criterion.anchors)
      for (const { level } of anchor.variants)
        if (level !== null && !known.level.has(level))
          findings.push({
            code: "unknown-reference",
            severity: "blocks",
            path: ["criteria", criterion.id, "anchors", String(anchor.point)],
            sentence: `“${criterion.name}”, point ${anchor.point}: a variant is for level “${level}”, which this rubric does not have.`,
          });
  return findings;
}

type Named = { id: string };
type References = { kind: "criterion" | "signal" | "disclosure"; path: string[]; ids: string[] };

function ids(items: readonly Named[]): Set<string> {
  return new Set(items.map(({ id }) => id));
}

function everyId(rubric: Rubric): { id: string; path: string[] }[] {
  const under = (path: string[], items: readonly Named[]): { id: string; path: string[] }[] =>
    items.map(({ id }) => ({ id, path: [...path, id] }));
  const lists = [
    "levels",
    "criteria",
    "signals",
    "stages",
    "disclosure",
    "candidateTopics",
    "requirements",
    "outcomes",
    "constraints",
    "teamNotes",
  ] as const;
  const stageLists = ["corePrompts", "probes", "artifacts", "focuses"] as const;
  return [
    ...lists.flatMap((list) => under([list], rubric[list])),
    ...rubric.stages.flatMap((stage) =>
      stageLists.flatMap((list) => under(["stages", stage.id, list], stage[list])),
    ),
    ...under(["screen", "questions"], rubric.screen?.questions ?? []),
  ];
}

function referencesOf(stage: Stage): References[] {
  const path = ["stages", stage.id];
  const prompts = (["corePrompts", "probes"] as const).flatMap((list) =>
    stage[list].map((prompt): References => ({
      kind: "criterion",
      path: [...path, list, prompt.id, "criteria"],
      ids: prompt.criteria,
    })),
  );
  return [
    {
      kind: "criterion",
      path: [...path, "criteria"],
      ids: stage.criteria.map(({ criterion }) => criterion),
    },
    { kind: "signal", path: [...path, "signals"], ids: stage.signals.map(({ signal }) => signal) },
    { kind: "disclosure", path: [...path, "disclosure"], ids: stage.disclosure },
    ...stage.focuses.map((focus): References => ({
      kind: "criterion",
      path: [...path, "focuses", focus.id],
      ids: focus.criteria,
    })),
    ...prompts,
  ];
}

const WHAT = {
  criterion: "criterion",
  signal: "signal",
  disclosure: "disclosure item",
} as const;

function unknown(list: References, known: ReadonlySet<string>, stage: Stage): Finding[] {
  return list.ids
    .filter((id) => !known.has(id))
    .map((id) => ({
      code: "unknown-reference",
      severity: "blocks",
      path: [...list.path, id],
      sentence: `Stage “${stage.name}” names the ${WHAT[list.kind]} “${id}”, which this rubric does not have.`,
    }));
}

function repeated(list: References, stage: Stage): Finding[] {
  const twice = list.ids.filter((id, index) => list.ids.indexOf(id) !== index);
  return [...new Set(twice)].map((id) => ({
    code: "repeated-reference",
    severity: "blocks",
    path: [...list.path, id],
    sentence: `Stage “${stage.name}” names the ${WHAT[list.kind]} “${id}” twice in one list.`,
  }));
}
