import type { Fit } from "../fit/fit-shape.ts";
import type { GateSettings } from "../gates/gate-settings.ts";
import { isNotEnough } from "../not-enough.ts";
import { raterEffects } from "../effects/rater-effects.ts";
import { sharedRooms } from "../ratings/shared-rooms.ts";
import { candidateScores } from "../reports/candidates.ts";
import { interviewersReport } from "../reports/interviewers.ts";
import { interviewerSentence, verdictOn } from "./interviewer-sentence.ts";
import { listed, plural } from "./words.ts";

/** Three lines before any number: what there is, what it can tell, what it cannot. */
export function whatItCanTell(
  fit: Fit,
  settings?: GateSettings,
): readonly [string, string, string] {
  const { design, subsets } = fit;
  const groups =
    subsets.count > 1
      ? `They fall into ${subsets.count} groups that share no candidate and no interviewer.`
      : "All are linked through shared candidates.";
  const there = `${plural(design.ratings, "rating")} of ${plural(design.candidates, "candidate")} by ${plural(design.raters, "interviewer")}. ${groups}`;
  const { interviewers } = interviewersReport(fit, settings);
  const compared = interviewers.filter(({ difference }) => !isNotEnough(difference));
  const scored = candidateScores(fit, settings).filter(({ adjusted }) => !isNotEnough(adjusted));
  const can =
    compared.length + scored.length === 0
      ? "This is not yet enough for an estimate of any one person; it shows who met whom and what was given."
      : `It can tell how ${compared.length} of ${plural(interviewers.length, "interviewer")} rate on the same candidates, and give an adjusted score for ${scored.length} of ${plural(design.candidates, "candidate")}, each with a likely range.`;
  const out = interviewers.filter(({ difference }) => isNotEnough(difference));
  const names = listed(
    out.map(({ id }) => id),
    3,
  );
  const cannot =
    out.length === 0
      ? "It cannot tell why two people rate differently, or who is right."
      : `It cannot tell yet how ${names} ${out.length === 1 ? "rates" : "rate"}, nor why two people rate differently, or who is right.`;
  const room =
    sharedRooms(design) === 0
      ? ""
      : ` Where interviewers sat in one room it cannot tell what that room alone was shown from what the candidate is like; the likely ranges ${fit.sessionTerm === "absent" ? "do not allow" : "allow"} for it.`;
  return [there, can, `${cannot}${room}`];
}

/** Worth talking about at this false discovery rate. */
const RATE = 0.05;

/**
 * At most three sentences, chosen by rule: groups that cannot be compared; interviewers who rate
 * lower or higher beyond the band of no practical difference (the farthest first, and only where
 * the false discovery rate over all of them is below 5 %); those whose rating has moved.
 * Often: nothing here calls for action. Where nobody can be estimated, silence is no good news, and is not told as such.
 */
export function inShort(fit: Fit, settings?: GateSettings): string[] {
  const sentences: string[] = [];
  if (fit.design.ratings === 0) return ["There are no ratings yet."];
  if (fit.subsets.count > 1) {
    sentences.push(
      `The ratings fall into ${fit.subsets.count} groups that share no candidate, directly or through others, so they are not compared; one shared interview would join two of them.`,
    );
  }
  const { interviewers } = interviewersReport(fit, settings);
  const effects = raterEffects(fit, settings);
  const far = interviewers
    .map((interviewer, r) => ({ interviewer, effect: effects[r]! }))
    .filter(({ interviewer, effect }) => {
      const verdict = verdictOn(interviewer);
      const apart = verdict === "lower" || verdict === "higher";
      return apart && !isNotEnough(effect.severity) && effect.severity.rate < RATE;
    })
    .sort((a, b) => distance(b.interviewer) - distance(a.interviewer));
  for (const { interviewer } of far.slice(0, 2)) {
    sentences.push(interviewerSentence(fit, interviewer));
  }
  for (const { id, drift } of effects) {
    if (isNotEnough(drift) || drift.rate >= RATE) continue;
    sentences.push(
      `How ${id} rates has moved over time, compared with the others on the same candidates: worth talking about.`,
    );
  }
  if (sentences.length > 0) return sentences.slice(0, 3);
  const canTell = interviewers.some(({ difference }) => !isNotEnough(difference));
  return [
    canTell
      ? "Nothing here calls for action."
      : "There are too few ratings yet to say whether anything calls for action.",
  ];
}

function distance({ difference }: { readonly difference: object }): number {
  return "points" in difference ? Math.abs(Number(difference.points)) : 0;
}
