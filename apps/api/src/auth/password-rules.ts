import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";
import { wasBreached } from "./breached-passwords.ts";

let estimator: ZxcvbnFactory | null = null;

/**
 * Why a new password is refused, or null. Length is held by the shape; here passwords that have leaked, common ones
 * and obvious patterns are, and ones made of `personal`: the person's name and address, and their organisations'
 * names. No rule of composition.
 */
export async function passwordFault(password: string, personal: string[]): Promise<string | null> {
  if (await wasBreached(password))
    return "This password has leaked elsewhere and is among the first that would be tried. Take several words that do not belong together.";
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
