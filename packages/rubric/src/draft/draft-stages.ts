import { byTemplate } from "../provenance.ts";
import type { Signal } from "../signal.ts";
import type { Prompt, Stage } from "../stage.ts";
import { CORE_PROMPTS } from "../checks/stage-checks.ts";
import type { DraftedCriterion } from "./draft-criteria.ts";
import { label, originOf, type DraftSource } from "./draft-source.ts";
import type { DraftedStage } from "./drafted-stage.ts";
import { knownKey, STAGES, type StageKey } from "./known-elements.ts";
import { placeArtifacts } from "./place-artifacts.ts";
import { placeCriteria } from "./place-criteria.ts";
import { placeScenarios } from "./place-scenarios.ts";
import { placeSignals } from "./place-signals.ts";
import { STARTER_MAPPING } from "./starter-mapping.ts";
import { turnedToInterviewer } from "./turn-to-interviewer.ts";

/** The report's stages by key; a second stage that would get the same key is taken as unknown. */
export function stageKeys({ report }: DraftSource): (StageKey | null)[] {
  const taken = new Set<StageKey>();
  return report.stages.map(({ name }) => {
    const key = knownKey(name, STAGES);
    if (key === null || taken.has(key)) return null;
    taken.add(key);
    return key;
  });
}

/**
 * The stages of the loop with all that belongs to them: first what the starter mapping places, then,
 * for everything it does not know, the stage that shares most words, marked for review.
 */
export function draftStages(
  source: DraftSource,
  criteria: readonly DraftedCriterion[],
  signals: readonly Signal[],
  disclosure: readonly string[],
): Stage[] {
  const keys = stageKeys(source);
  const drafted = source.report.stages.map(({ name, guidance, line }, index): DraftedStage => {
    const key = keys[index] ?? null;
    const known = key === null ? null : STARTER_MAPPING[key];
    const origin = originOf(source.report, line);
    const text = known?.guidance ?? turnedToInterviewer(guidance);
    return {
      key,
      words: `${name} ${guidance}`,
      stage: {
        id: source.ids(name),
        name: label(name),
        brief: known?.brief ?? `Find evidence for the criteria of the stage “${name}”.`,
        minutes: null,
        guidance: guidance === "" ? null : { text, original: guidance, origin },
        criteria: [],
        signals: [],
        corePrompts: [],
        probes: [],
        artifacts: [],
        focuses: [],
        disclosure: [],
        origin,
      },
    };
  });
  placeCriteria(drafted, criteria);
  placeSignals(drafted, signals);
  placeScenarios(source, drafted, criteria);
  placeArtifacts(source, drafted);
  const stages = drafted.map(({ stage }) => stage);
  for (const stage of stages) fillPrompts(source, stage, criteria);
  const teller = drafted.find(({ key }) => key === "setting-fit")?.stage ?? stages[0];
  if (teller !== undefined) teller.disclosure = [...disclosure];
  return stages;
}

/** Two questions that can be asked about any work, where the report has no scenario for a stage. */
const FILLERS = [
  (stage: string) =>
    `Tell us about one piece of your work that belongs to “${stage}”: what did you do, what changed, and how did you verify it?`,
  (stage: string) =>
    `Tell us about a time when “${stage}” did not go as planned: what did you notice, what did you do, and who was told?`,
];

function fillPrompts(
  { ids }: DraftSource,
  stage: Stage,
  criteria: readonly DraftedCriterion[],
): void {
  const own = stage.criteria.map(({ criterion }) => criterion);
  for (const filler of FILLERS) {
    if (stage.corePrompts.length >= CORE_PROMPTS.least) return;
    const prompt: Prompt = {
      id: ids(`${stage.id} ${stage.corePrompts.length + 1}`, "prompt"),
      text: filler(stage.name),
      original: null,
      scenario: false,
      criteria: criteria.map(({ criterion }) => criterion.id).filter((id) => own.includes(id)),
      mapping: { by: "team" },
      origin: byTemplate,
    };
    stage.corePrompts.push(prompt);
  }
}
