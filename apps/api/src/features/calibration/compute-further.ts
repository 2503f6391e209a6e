import {
  courseSentence,
  criteriaToRead,
  criterionSentence,
  driftInPoints,
  isNotEnough,
  notEnough,
  panelAgreement,
  panelAgreementSentence,
  roomSentence,
  rarePoints,
  scaleSentence,
  scaleUse,
  unexpectedRatings,
  type AgreementShare,
  type Fit,
  type NotEnough,
  type PanelAgreement,
} from "@evenhand/calibration";
import type { StoredFurther, StoredShare } from "./stored-run.ts";

/** A table of more people than that cannot be read. */
const MOST_IN_A_TABLE = 25;
const MOST_UNEXPECTED = 200;

/** The parts of a run that come after who rates lower or higher. */
export function furtherParts(fitted: Fit): StoredFurther {
  const agreement = panelAgreement(fitted.ratings);
  return {
    agreement: agreementPart(agreement, fitted),
    scale: scalePart(fitted),
    course: driftInPoints(fitted).map((one) => ({
      id: one.id,
      course: isNotEnough(one.course)
        ? one.course
        : {
            blocks: one.course.blocks.map(({ from, to, count, points, interval }) => ({
              from,
              to,
              count,
              points,
              range: [interval[0], interval[1]],
            })),
            moved: one.course.moved,
          },
      reading: courseSentence(one),
    })),
    criteria: criteriaToRead(fitted, agreement).map((one) => ({
      id: one.id,
      ratings: one.count,
      average: one.average,
      exact: stored(one.exact),
      worthReading: one.reasons.length > 0,
      reading: criterionSentence(one),
    })),
  };
}

/** Rows of the ratings that lie far from what was expected, the farthest first; and how many there are. */
export function farthestRows(fitted: Fit): { total: number; rows: number[] } {
  const found = unexpectedRatings(fitted);
  return { total: found.length, rows: found.slice(0, MOST_UNEXPECTED).map(({ row }) => row) };
}

function agreementPart(found: PanelAgreement, fitted: Fit): StoredFurther["agreement"] {
  const { raters } = fitted.design;
  const apart = roomSentence(fitted.ratings);
  return {
    units: found.units,
    exact: stored(found.exact),
    adjacent: stored(found.adjacent),
    chance: found.chance,
    reading: [panelAgreementSentence(found), apart].filter(Boolean).join(" "),
    pairs:
      raters > MOST_IN_A_TABLE
        ? notEnough(
            raters,
            MOST_IN_A_TABLE,
            `A table of ${raters} by ${raters} people cannot be read; choose one opening.`,
          )
        : found.pairs.map(({ a, b, units, exact, chance }) => {
            const share = stored(exact);
            return { a, b, units, exact: isNotEnough(share) ? null : share, chance };
          }),
  };
}

function scalePart(fitted: Fit): StoredFurther["scale"] {
  const used = scaleUse(fitted);
  const { lowest, highest } = fitted.ratings.scale;
  return {
    points: Array.from({ length: highest - lowest + 1 }, (_, k) => lowest + k),
    counts: [...used.counts],
    rare: rarePoints(used.counts, lowest) ?? null,
    interviewers: used.raters.map((one) => ({
      id: one.id,
      counts: [...one.counts],
      verdict: typeof one.verdict === "string" ? one.verdict : "not enough",
      reading: scaleSentence(one),
    })),
  };
}

function stored(share: AgreementShare | NotEnough): StoredShare | NotEnough {
  if (isNotEnough(share)) return share;
  return { share: share.estimate, range: [share.interval[0], share.interval[1]] };
}
