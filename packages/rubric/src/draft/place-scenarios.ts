import { CORE_PROMPTS } from "../checks/stage-checks.ts";
import { sameWording } from "../report/merge-mentions.ts";
import type { Mapping } from "../mapping.ts";
import type { Prompt, Stage } from "../stage.ts";
import { wordOverlap } from "../significant-words.ts";
import type { DraftedCriterion } from "./draft-criteria.ts";
import { originOf, type DraftSource } from "./draft-source.ts";
import type { DraftedStage } from "./drafted-stage.ts";
import { knownKey, SCENARIOS, type ScenarioKey } from "./known-elements.ts";
import { placementOrEmptiest } from "./place-by-words.ts";
import { STARTER_MAPPING } from "./starter-mapping.ts";
import { askedAsPrompt } from "./turn-to-interviewer.ts";

/** A scenario with every line that says it: one the mapping knows, or one in the same words. */
type Scenario = { key: ScenarioKey | null; text: string; lines: number[] };

/**
 * Makes prompts of the report's scenarios. The table asks one scenario in two stages only for two
 * different things. A scenario it does not know goes where most words are shared: as a core prompt
 * while there is room, then as a probe; for the criteria it shares words with, else for all of them.
 */
export function placeScenarios(
  source: DraftSource,
  drafted: readonly DraftedStage[],
  criteria: readonly DraftedCriterion[],
): void {
  const scenarios = mergedScenarios(source);
  const byKey = (key: string): string | undefined =>
    criteria.find((one) => one.key === key)?.criterion.id;
  const placed = new Set<Scenario>();
  for (const { key, stage } of drafted)
    for (const asked of key === null ? [] : STARTER_MAPPING[key].core) {
      const scenario = scenarios.find((one) => one.key === asked.scenario);
      if (scenario === undefined) continue;
      placed.add(scenario);
      const prompt = promptOf(source, scenario, asked.text, { by: "table" });
      prompt.criteria = asked.criteria.flatMap((one) => byKey(one) ?? []).filter(isRated(stage));
      stage.corePrompts.push(prompt);
    }
  for (const scenario of scenarios) {
    if (placed.has(scenario)) continue;
    const place = placementOrEmptiest(
      scenario.text,
      drafted,
      ({ corePrompts }) => corePrompts.length,
    );
    if (place === null) return;
    const prompt = promptOf(source, scenario, askedAsPrompt(scenario.text), place.mapping);
    const rated = criteria.filter(({ criterion }) => isRated(place.stage)(criterion.id));
    const meant = rated.filter(({ words }) => wordOverlap(words, scenario.text).score > 0);
    prompt.criteria = (meant.length > 0 ? meant : rated).map(({ criterion }) => criterion.id);
    const room = place.stage.corePrompts.length < CORE_PROMPTS.most;
    place.stage[room ? "corePrompts" : "probes"].push(prompt);
  }
}

function isRated(stage: Stage): (id: string) => boolean {
  return (id) => stage.criteria.some(({ criterion }) => criterion === id);
}

function promptOf(
  { report, ids }: DraftSource,
  scenario: Scenario,
  text: string,
  mapping: Mapping,
): Prompt {
  return {
    id: ids(scenario.key ?? text, "prompt"),
    text,
    original: text === scenario.text ? null : scenario.text,
    scenario: true,
    criteria: [],
    mapping,
    origin: originOf(report, ...scenario.lines),
  };
}

function mergedScenarios({ report }: DraftSource): Scenario[] {
  const merged: Scenario[] = [];
  for (const { text, line } of report.scenarios) {
    const key = knownKey(text, SCENARIOS);
    const same = merged.find(
      (one) =>
        (key !== null && one.key === key) ||
        sameWording(askedAsPrompt(one.text)) === sameWording(askedAsPrompt(text)),
    );
    if (same === undefined) merged.push({ key, text, lines: [line] });
    else same.lines.push(line);
  }
  return merged;
}
