import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";

let estimator: ZxcvbnFactory | null = null;

/**
 * Why a new password is refused, or null. Length is held by the shape; here common passwords and obvious
 * patterns are, and ones made of the person's own name or address. No rule of composition.
 */
export function passwordFault(password: string, personal: string[]): string | null {
  estimator ??= new ZxcvbnFactory({ graphs: adjacencyGraphs, dictionary });
  // The estimate grows with the square of the length; what is weak is weak in its first 64 characters.
  const { score } = estimator.check(password.slice(0, 64), [...wordsOf(personal), "evenhand"]);
  if (score >= 2) return null;
  return "This password is among the first that would be guessed. Take several words that do not belong together.";
}

/** Names and addresses whole, and each word of them. */
function wordsOf(personal: string[]): string[] {
  return personal.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]).filter(Boolean);
}
