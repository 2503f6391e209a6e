import type { Finding } from "../finding.ts";
import type { Rubric } from "../rubric.ts";
import { sameText } from "./same-text.ts";

/** More criteria than this in a whole loop are rated by habit rather than by evidence. */
const MOST_CRITERIA_IN_A_LOOP = 12;

/** What concerns the loop as a whole: who rates what, what is left out, what is asked twice. */
export function checkLoop(rubric: Rubric): Finding[] {
  const findings: Finding[] = [];
  const block = (code: Finding["code"], path: string[], sentence: string): void => {
    findings.push({ code, severity: "blocks", path, sentence });
  };
  const advise = (code: Finding["code"], path: string[], sentence: string): void => {
    findings.push({ code, severity: "advice", path, sentence });
  };

  if (rubric.stages.length === 0)
    block("no-stage", ["stages"], "The rubric has no stage, so there is nothing to interview for.");
  if (rubric.levels.length === 0)
    block("no-level", ["levels"], "The rubric has no level; an opening needs one to be hired at.");
  if (rubric.criteria.length > MOST_CRITERIA_IN_A_LOOP)
    advise(
      "too-many-criteria",
      ["criteria"],
      `The rubric has ${rubric.criteria.length} criteria; past ${MOST_CRITERIA_IN_A_LOOP}, ratings tend to repeat one impression.`,
    );
  if (!rubric.criteria.some(({ safety }) => safety))
    advise(
      "no-safety-criterion",
      ["criteria"],
      "No criterion is marked as about safety, so none can raise the alarm at the top of the round-up.",
    );
  checkCriteriaPlaces(rubric, block);
  for (const signal of rubric.signals)
    if (!rubric.stages.some((stage) => stage.signals.some((link) => link.signal === signal.id)))
      advise(
        "orphan-signal",
        ["signals", signal.id],
        `The ${signal.kind} “${signal.text}” is watched for in no stage.`,
      );
  checkRepeatedPrompts(rubric, block);
  if (rubric.disclosure.length === 0)
    advise(
      "nothing-disclosed",
      ["disclosure"],
      "Nothing is on the disclosure checklist; tell candidates the workload, scope and supervision.",
    );
  for (const item of rubric.disclosure)
    if (!rubric.stages.some((stage) => stage.disclosure.includes(item.id)))
      advise(
        "undisclosed-item",
        ["disclosure", item.id],
        `“${item.topic}” is on the disclosure checklist, but no stage tells it to the candidate.`,
      );
  return findings;
}

type Report = (code: Finding["code"], path: string[], sentence: string) => void;

function checkCriteriaPlaces(rubric: Rubric, block: Report): void {
  for (const criterion of rubric.criteria) {
    const without = rubric.stages.filter(
      (stage) => !stage.criteria.some((one) => one.criterion === criterion.id),
    );
    if (without.length === rubric.stages.length)
      block(
        "orphan-criterion",
        ["criteria", criterion.id],
        `“${criterion.name}” is rated in no stage.`,
      );
    else if (criterion.common && without.length > 0)
      block(
        "common-criterion-not-in-every-stage",
        ["criteria", criterion.id],
        `“${criterion.name}” is common to all stages, but not rated in ${without.map(({ name }) => `“${name}”`).join(", ")}.`,
      );
  }
}

function checkRepeatedPrompts(rubric: Rubric, block: Report): void {
  const asked = rubric.stages.flatMap((stage) =>
    stage.corePrompts.map((prompt) => ({ prompt, stage })),
  );
  for (const [index, { prompt, stage }] of asked.entries()) {
    const first = asked
      .slice(0, index)
      .find((earlier) => prompt.text !== "" && sameText(earlier.prompt.text, prompt.text));
    if (first !== undefined)
      block(
        "repeated-core-prompt",
        ["stages", stage.id, "corePrompts", prompt.id],
        `Stage “${stage.name}” asks the same core prompt as ${first.stage === stage ? "before" : `stage “${first.stage.name}”`}: “${prompt.text}”`,
      );
  }
}
