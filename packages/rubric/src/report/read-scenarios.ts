import { readConstraintItem } from "./read-constraints.ts";
import type { Reader } from "./found.ts";

/** What a preparation item opens with when it describes a situation that an interview may raise. */
const OPENS_SCENARIO =
  /^(?:practi[cs]e|rehearse|prepare|be ready|walk|explain|describe|interview prompt|scenario|(?:try|run) a timed mock:|(?:bring|have) (?:one|a|an) \p{L}* ?(?:story|example))(?!\p{L})/iu;
const ASKS_PRACTICE = /\band (?:practi[cs]e|rehearse) /i;

export const readScenario: Reader = ({ text, number, bullet }) =>
  bullet ? { scenarios: [{ text, line: number, listed: true }] } : null;

/** The preparation list: scenarios, constraints, and advice to candidates that is neither. */
export const readPreparation: Reader = (line) => {
  const constraint = readConstraintItem(line);
  if (constraint || !line.bullet) return constraint;
  const isScenario = OPENS_SCENARIO.test(line.text) || ASKS_PRACTICE.test(line.text);
  return isScenario ? { scenarios: [{ text: line.text, line: line.number, listed: false }] } : null;
};
