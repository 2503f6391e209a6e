import { panelAgreement } from "../agreement/panel-agreement.ts";
import { driftInPoints } from "../effects/drift-in-points.ts";
import { raterEffects } from "../effects/rater-effects.ts";
import { linksReport } from "../linking/links.ts";
import { nextPairings } from "../linking/next-pairing.ts";
import { seededRandom } from "../random/seeded-random.ts";
import { candidateSentence, pairSentence } from "../reading/candidate-sentence.ts";
import { courseSentence } from "../reading/course-sentence.ts";
import { criterionSentence } from "../reading/criterion-sentence.ts";
import { interviewerSentence } from "../reading/interviewer-sentence.ts";
import { panelAgreementSentence } from "../reading/panel-agreement-sentence.ts";
import { interviewersMatterSentence, panelSentence } from "../reading/panel-sentence.ts";
import { rarePoints, scaleSentence } from "../reading/scale-sentence.ts";
import { inShort, whatItCanTell } from "../reading/what-it-can-tell.ts";
import { calibratedRatings } from "../reports/calibrated-ratings.ts";
import { candidateScores } from "../reports/candidates.ts";
import { categoryFindings, categoryUse } from "../reports/categories.ts";
import { criterionScores } from "../reports/criteria.ts";
import { criteriaToRead } from "../reports/criteria-to-read.ts";
import { decisionConsistency } from "../reports/decision-consistency.ts";
import { fitReport } from "../reports/fit-report.ts";
import { interviewersReport } from "../reports/interviewers.ts";
import { panelSteadiness } from "../reports/panel-steadiness.ts";
import { rankCandidates } from "../reports/ranks.ts";
import { scaleUse } from "../reports/scale-use.ts";
import { unexpectedRatings } from "../reports/unexpected-ratings.ts";
import { varianceParts } from "../reports/variance-parts.ts";
import type { Fit } from "./fit-shape.ts";

/** All that can be asked of a fit, asked once; for tests. */
export function everyReport(fit: Fit): Readonly<Record<string, unknown>> {
  const { lowest, highest } = fit.ratings.scale;
  const people = fit.ratings.labels.candidates;
  const scores = candidateScores(fit);
  const panel = interviewersReport(fit);
  const categories = categoryUse(fit);
  const agreement = panelAgreement(fit.ratings);
  const courses = driftInPoints(fit);
  const scale = scaleUse(fit);
  const criteria = criteriaToRead(fit, agreement);
  const some = [...people.keys()].slice(0, 6);
  return {
    open: fitReport(fit, { gates: "off" }),
    gated: fitReport(fit),
    scores,
    panel,
    criteria: criterionScores(fit),
    categories,
    categoryFindings: categoryFindings(categories),
    agreement,
    courses,
    scale,
    toRead: criteria,
    unexpected: unexpectedRatings(fit),
    calibrated: Object.values(calibratedRatings(fit)).map((column) => Array.from(column)),
    parts: varianceParts(fit),
    steadiness: panelSteadiness(fit),
    consistency: decisionConsistency(fit, (lowest + highest) / 2),
    ranks: people.length > 1 ? rankCandidates(fit, some, seededRandom(1)) : [],
    effects: raterEffects(fit),
    links: linksReport(fit),
    pairings: nextPairings(fit),
    sentences: [
      ...scores.map(candidateSentence),
      ...some.slice(1).map((c) => pairSentence(fit, c, c - 1)),
      ...panel.interviewers.map((one) => interviewerSentence(fit, one)),
      ...courses.map(courseSentence),
      ...criteria.map(criterionSentence),
      ...scale.raters.map(scaleSentence),
      rarePoints(scale.counts, lowest) ?? "",
      panelAgreementSentence(agreement),
      panelSentence(fit),
      interviewersMatterSentence(fit),
      whatItCanTell(fit),
      ...inShort(fit),
    ],
  };
}
