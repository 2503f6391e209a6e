import type { Criterion } from "../criterion.ts";
import type { Origin } from "../origin.ts";
import { byTemplate } from "../provenance.ts";
import { wordOverlap } from "../significant-words.ts";
import { draftAnchors } from "./draft-anchors.ts";
import { label, originOf, type DraftSource } from "./draft-source.ts";
import { KNOWN_CRITERIA, type CriterionKey } from "./known-criteria.ts";
import { knownKey, SIGNALS, type SignalKey } from "./known-elements.ts";

/**
 * A criterion of the draft, the key by which the starter mapping knows it, if it does, the words by
 * which it may be placed, and how its skill row is proved.
 */
export type DraftedCriterion = {
  readonly key: CriterionKey | null;
  readonly criterion: Criterion;
  readonly words: string;
  readonly proof: string;
};

/** What point 3 of a criterion says, and where that comes from. */
type Source = { readonly phrase: string; readonly origin: Origin };

/**
 * The common criteria, one criterion for each skill row that is not one of them, and those that the
 * starter mapping makes from a signal, an outcome or a risk, if the report has it and `mapped` wants it.
 */
export function draftCriteria(
  source: DraftSource,
  mapped: ReadonlySet<CriterionKey>,
): DraftedCriterion[] {
  const { report } = source;
  const drafted: DraftedCriterion[] = [];
  const rows = [...report.skills];
  for (const common of commonNames(source)) {
    const row = rows.findIndex(({ skill }) => isNamedIn(skill, common.name));
    const [skill] = row === -1 ? [] : rows.splice(row, 1);
    const from =
      skill === undefined
        ? sourceOfCommon(source, common.name)
        : { phrase: skill.good, origin: originOf(report, skill.line) };
    drafted.push(criterionOf(source, common.name, from, { common: true, line: common.line }));
  }
  for (const { skill, good, proof, line } of rows) {
    const from = { phrase: good, origin: originOf(report, line) };
    drafted.push(criterionOf(source, skill, from, { line, proof }));
  }
  for (const key of mapped) {
    if (drafted.some((one) => one.key === key)) continue;
    const from = sourceOfKnown(source, key);
    if (from !== null) drafted.push(criterionOf(source, KNOWN_CRITERIA[key].name, from, {}));
  }
  return drafted;
}

/** Stands under the criterion's name. */
const QUESTION = "What did the candidate do, or say they would do, from which this can be told?";

/** What to score, up to the words that say where or how. */
const SCORE =
  /\bscore ((?:(?!\b(?:in|at|for|with|from|on|during|across|by|as|not|against|before|after)\b)[^.;:])+)/iu;

/** The criteria that the report tells hiring teams to score everywhere; the house's two if it does not. */
function commonNames({ report }: DraftSource): { name: string; line: number | null }[] {
  for (const { text, line } of report.advice) {
    const told = SCORE.exec(text)?.[1];
    const names = (told ?? "")
      .split(/,| and /u)
      .map((name) => name.trim())
      .filter((name) => name !== "");
    if (names.length > 0 && names.every((name) => name.split(/\s+/u).length <= 3))
      return names.map((name) => ({ name: capital(name), line }));
  }
  return (["safety-first-judgment", "documentation-habits"] as const).map((key) => ({
    name: KNOWN_CRITERIA[key].name,
    line: null,
  }));
}

function sourceOfCommon({ report }: DraftSource, name: string): Source {
  const [said] = [...report.signals, ...report.outcomes]
    .map((mention) => ({ mention, score: wordOverlap(name, mention.text).score }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  return said === undefined
    ? { phrase: `${name} as this team practises it`, origin: byTemplate }
    : { phrase: said.mention.text, origin: originOf(report, said.mention.line) };
}

const SIGNAL_OF: Partial<Record<CriterionKey, SignalKey>> = {
  "ambiguity-to-options": "ambiguity",
  "tradeoffs-owned": "tradeoff",
};

function sourceOfKnown({ report }: DraftSource, key: CriterionKey): Source | null {
  const mentions = {
    "handoff-communication": report.outcomes.filter(({ text }) => /hand-?off/iu.test(text)),
    "tradeoffs-under-pressure": [
      ...report.risks.filter(({ text }) => /trade-?offs? under pressure/iu.test(text)),
      ...report.outcomes.filter(({ text }) => /throughput/iu.test(text)),
    ],
  };
  const found =
    key === "handoff-communication" || key === "tradeoffs-under-pressure"
      ? mentions[key][0]
      : report.signals.find(({ text }) => {
          const signal = knownKey(text, SIGNALS);
          return signal !== null && signal === SIGNAL_OF[key];
        });
  return found === undefined
    ? null
    : { phrase: withoutAdvice(found.text), origin: originOf(report, found.line) };
}

/** "Expect a hard stage. Practice naming its limits.": what is to be seen is the naming. */
function withoutAdvice(text: string): string {
  const practised = /\b(?:practi[cs]e|rehearse) (\p{L}+ing [^.]+)/iu.exec(text)?.[1];
  return practised === undefined ? text : capital(practised);
}

function criterionOf(
  { report, ids }: DraftSource,
  name: string,
  from: Source,
  more: { common?: boolean; line?: number | null; proof?: string },
): DraftedCriterion {
  const key = keyOfName(name);
  const known = key === null ? null : KNOWN_CRITERIA[key];
  const [antiSignal] = report.antiSignals
    .map(({ text }) => ({ text, score: wordOverlap(name, text).score }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const line = more.line ?? null;
  return {
    key,
    words: `${name} ${from.phrase}`,
    proof: more.proof ?? "",
    criterion: {
      id: ids(name),
      name: label(name),
      question: known?.question ?? QUESTION,
      common: more.common ?? false,
      safety: /\bsafety\b/iu.test(name),
      weight: 1,
      weightReason: null,
      anchors: draftAnchors({
        name,
        ...from,
        unsafe: known?.unsafe ?? null,
        antiSignal: antiSignal?.text ?? null,
      }),
      origin: line === null ? from.origin : originOf(report, line),
    },
  };
}

function keyOfName(name: string): CriterionKey | null {
  const keys = Object.keys(KNOWN_CRITERIA) as CriterionKey[];
  return (
    keys.find((key) => {
      const known = KNOWN_CRITERIA[key];
      return [known.name, known.row].some((one) => one?.toLowerCase() === name.toLowerCase());
    }) ?? null
  );
}

/** Whether every word of a skill's name occurs in a criterion's name. */
function isNamedIn(skill: string, name: string): boolean {
  return wordOverlap(skill, name).score === 1;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
