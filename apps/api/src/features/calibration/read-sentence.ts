import type { NotEnough as OnTheWire, Sentence } from "@evenhand/contract/calibration";
import type { NotEnough } from "@evenhand/calibration";

const ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const SLUG = "[a-z0-9][a-z0-9-]*";
const LABEL = new RegExp(`((?:stage|criterion):${ID}\\.\\d+(?:\\.${SLUG}){1,2}(?:~\\d+)?|${ID})`);

/** Names of people by id, and words by label. */
export type Words = { people: Map<string, string>; labels: Record<string, string> };

/** A sentence of the engine, its labels replaced: people as parts that may be hidden, the rest as words. */
export function readSentence(text: string, { people, labels }: Words): Sentence {
  return text
    .split(LABEL)
    .filter((part) => part !== "")
    .map((part) => {
      if (!LABEL.test(part)) return part;
      const name = people.get(part);
      if (name !== undefined) return { id: part, name };
      return labels[part.replace(/~\d+$/, "")] ?? "a candidate";
    });
}

export function readNotEnough({ notEnough }: NotEnough, words: Words): OnTheWire {
  return { notEnough: { ...notEnough, because: readSentence(notEnough.because, words) } };
}

/** Whether a sentence speaks of a single person. */
export function namesSomebody(sentence: Sentence): boolean {
  return sentence.some((part) => typeof part !== "string");
}
