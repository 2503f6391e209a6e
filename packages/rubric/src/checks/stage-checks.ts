import type { Finding } from "../finding.ts";
import type { Mapping } from "../mapping.ts";
import type { Rubric } from "../rubric.ts";
import type { Prompt, Stage } from "../stage.ts";
import { protectedTopicIn } from "./wording-checks.ts";

/** Every candidate of a stage is asked at least and at most this many core prompts. */
export const CORE_PROMPTS = { least: 2, most: 4 } as const;

/** More than this in one interview leaves too little evidence for each. */
const MOST_CRITERIA_IN_A_STAGE = 6;

/** What concerns one stage: its criteria, prompts, artifacts, and mappings nobody has looked at. */
export function checkStage(stage: Stage, rubric: Rubric): Finding[] {
  const path = ["stages", stage.id];
  const findings: Finding[] = [];
  const add = (
    severity: Finding["severity"],
    code: Finding["code"],
    where: string[],
    sentence: string,
  ): void => {
    findings.push({ code, severity, path: [...path, ...where], sentence });
  };
  const name = `Stage “${stage.name}”`;

  if (stage.name.trim() === "") add("blocks", "missing-name", ["name"], "A stage has no name.");
  if (stage.criteria.length === 0)
    add("blocks", "stage-without-criterion", ["criteria"], `${name} rates nothing.`);
  if (stage.criteria.length > MOST_CRITERIA_IN_A_STAGE)
    add(
      "advice",
      "too-many-criteria",
      ["criteria"],
      `${name} rates ${stage.criteria.length} criteria; past ${MOST_CRITERIA_IN_A_STAGE} there is little evidence for each.`,
    );
  const core = stage.corePrompts.length;
  if (core === 0)
    add("blocks", "stage-without-prompt", ["corePrompts"], `${name} asks no core prompt.`);
  else if (core < CORE_PROMPTS.least || core > CORE_PROMPTS.most)
    add(
      "blocks",
      "core-prompt-count",
      ["corePrompts"],
      `${name} has ${core} core prompt${core === 1 ? "" : "s"}; ${CORE_PROMPTS.least} to ${CORE_PROMPTS.most} are asked of every candidate, the rest are probes.`,
    );
  for (const { criterion } of stage.criteria)
    if (core > 0 && !stage.corePrompts.some((prompt) => prompt.criteria.includes(criterion)))
      add(
        "advice",
        "criterion-without-prompt",
        ["criteria", criterion],
        `${name}: no core prompt asks for evidence of “${nameOfCriterion(criterion, rubric)}”.`,
      );
  if (stage.artifacts.length === 0)
    add("advice", "stage-without-artifact", ["artifacts"], `${name} asks for no work sample.`);
  for (const list of ["corePrompts", "probes"] as const)
    for (const prompt of stage[list]) findings.push(...checkPrompt(prompt, [...path, list], name));
  findings.push(...unreviewed(stage, rubric));
  return findings;
}

function nameOfCriterion(id: string, rubric: Rubric): string {
  return rubric.criteria.find((criterion) => criterion.id === id)?.name ?? id;
}

function checkPrompt(prompt: Prompt, list: string[], stage: string): Finding[] {
  const path = [...list, prompt.id];
  if (prompt.text.trim() === "")
    return [
      {
        code: "empty-prompt",
        severity: "blocks",
        path,
        sentence: `${stage}: a prompt has no text.`,
      },
    ];
  const topic = protectedTopicIn(prompt.text);
  if (topic === null) return [];
  const sentence = `${stage}: the prompt “${prompt.text}” may touch a protected topic (“${topic}”).`;
  return [{ code: "protected-topic", severity: "advice", path, sentence }];
}

function unreviewed(stage: Stage, rubric: Rubric): Finding[] {
  const signalText = (id: string): string =>
    rubric.signals.find((signal) => signal.id === id)?.text ?? id;
  const places: { list: string; id: string; text: string; mapping: Mapping }[] = [
    ...stage.criteria.map(({ criterion: id, mapping }) => ({
      list: "criteria",
      id,
      text: nameOfCriterion(id, rubric),
      mapping,
    })),
    ...stage.signals.map(({ signal: id, mapping }) => ({
      list: "signals",
      id,
      text: signalText(id),
      mapping,
    })),
    ...(["corePrompts", "probes", "artifacts"] as const).flatMap((list) =>
      stage[list].map(({ id, text, mapping }) => ({ list, id, text, mapping })),
    ),
  ];
  return places.flatMap(({ list, id, text, mapping }): Finding[] => {
    if (mapping.by !== "words") return [];
    const why =
      mapping.shared.length === 0
        ? "had to stand somewhere and shares no word with any"
        : `shares the ${mapping.shared.length === 1 ? "word" : "words"} ${mapping.shared.join(", ")} with it (${Math.round(mapping.score * 100)} %)`;
    return [
      {
        code: "mapping-not-reviewed",
        severity: "advice",
        path: ["stages", stage.id, list, id],
        sentence: `“${text}” was put into stage “${stage.name}” because it ${why}; say whether it belongs there.`,
      },
    ];
  });
}
