import type { Component } from "./components.ts";
import { levelSums } from "./levels.ts";
import type { Model } from "./reml-state.ts";
import type { RemlFit } from "./reml.ts";

/** One candidate's or interviewer's own deviation from the grand mean, shrunken. */
export interface LevelEffect {
  readonly id: string;
  readonly effect: number;
  readonly se: number;
}

/**
 * Best linear predictions û = σ² Z'Py with √(σ² − σ⁴ [Z'V⁻¹Z]), the grand mean taken as known
 * (as lme4's ranef with condVar). `codes` and `ids` name the levels.
 */
export function levelEffects(
  model: Model,
  { state, derivatives }: RemlFit,
  name: Component,
  codes: ArrayLike<number>,
  ids: readonly string[],
): LevelEffect[] {
  const index = model.names.indexOf(name);
  if (index < 0) return [];
  const variance = state.variances[index]!;
  const levels = model.levels[name];
  const sums = levelSums(levels, state.projected);
  const diagonal = derivatives.diagonals[name]!;
  const effects: LevelEffect[] = [];
  const done = new Set<number>();
  for (let i = 0; i < levels.of.length; i++) {
    const level = levels.of[i]!;
    if (done.has(level)) continue;
    done.add(level);
    const spread = variance - variance * variance * diagonal[level]!;
    effects.push({
      id: ids[codes[i]!] ?? "",
      effect: variance * sums[level]!,
      se: Math.sqrt(Math.max(0, spread)),
    });
  }
  return effects.sort((a, b) => (a.id < b.id ? -1 : 1));
}
