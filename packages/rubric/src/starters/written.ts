import type { Anchor } from "../anchor.ts";
import type { Origin } from "../origin.ts";
import { byStarter } from "../provenance.ts";
import type { Artifact, Prompt } from "../stage.ts";

/** The same anchor in other words at one level. */
export type LevelText = {
  readonly point: 1 | 2 | 3 | 4;
  readonly level: string;
  readonly text: string;
};

/** Four anchors. The report gives what meets the level, 3; the starter adds the rest. */
export function anchors(
  said: Origin,
  texts: readonly [string, string, string, string],
  atLevels: readonly LevelText[] = [],
): Anchor[] {
  return texts.map((text, index): Anchor => {
    const point = index + 1;
    return {
      point,
      text,
      origin: point === 3 ? said : byStarter,
      variants: atLevels
        .filter((variant) => variant.point === point)
        .map(({ level, text }) => ({ level, setting: null, text, origin: byStarter })),
    };
  });
}

/** A core prompt made of a scenario of the report, in the starter's words. */
export function scenario(
  id: string,
  text: string,
  criteria: readonly string[],
  origin: Origin,
): Prompt {
  const mapping = { by: "table" } as const;
  return { id, text, original: null, scenario: true, criteria: [...criteria], mapping, origin };
}

/** A prompt or probe that the starter adds. */
export function question(id: string, text: string, criteria: readonly string[]): Prompt {
  return {
    id,
    text,
    original: null,
    scenario: false,
    criteria: [...criteria],
    mapping: { by: "team" },
    origin: byStarter,
  };
}

/** A work sample that the report names; `gloss` where its industry's words need a plainer reading. */
export function sample(
  id: string,
  text: string,
  origin: Origin,
  gloss: string | null = null,
): Artifact {
  return { id, text, original: null, gloss, mapping: { by: "table" }, origin };
}
