import type {
  CalibratedCriterion,
  FurtherParts,
  InterviewerCourse,
  ScaleVerdict,
} from "@evenhand/contract/calibration";
import { isNotEnough, type NotEnough } from "@evenhand/calibration";
import { readNotEnough, readSentence, type Words } from "./read-sentence.ts";
import { tooFew } from "./small-team.ts";
import type { KeptResult, StoredFurther, StoredShare } from "./stored-run.ts";

const VERDICTS = {
  middle: "middle",
  ends: "ends",
  "cannot say": "cannot_say",
  "not enough": "not_enough",
} as const satisfies Record<string, ScaleVerdict>;

/** The further parts; of single persons nothing in a small team, and none of them where an earlier engine made none. */
export function presentFurther(
  { further, unexpected, counts, names }: KeptResult,
  words: Words,
  isSmall: boolean,
): FurtherParts | null {
  if (further === undefined || unexpected === undefined) return null;
  const hidden = isSmall ? tooFew(counts.interviewers) : undefined;
  const { agreement, scale } = further;
  const share = (one: StoredShare | NotEnough) =>
    isNotEnough(one) ? readNotEnough(one, words) : one;
  return {
    agreement: {
      units: agreement.units,
      exact: share(agreement.exact),
      adjacent: share(agreement.adjacent),
      chance: agreement.chance,
      reading: readSentence(agreement.reading, words),
      pairs:
        hidden ??
        (isNotEnough(agreement.pairs) ? readNotEnough(agreement.pairs, words) : agreement.pairs),
    },
    scale: {
      points: scale.points,
      counts: scale.counts,
      rare: scale.rare === null ? null : readSentence(scale.rare, words),
      interviewers:
        hidden ??
        scale.interviewers
          .map(({ id, counts: own, verdict, reading }) => ({
            id,
            name: nameOf(id, words),
            counts: own,
            verdict: VERDICTS[verdict],
            reading: readSentence(reading, words),
          }))
          .toSorted(byName),
    },
    course: hidden ?? further.course.map((one) => courseOf(one, words)).toSorted(byName),
    criteria: further.criteria
      .map((one): CalibratedCriterion => ({
        label: one.id,
        name: names[one.id] ?? "A criterion",
        ratings: one.ratings,
        average: one.average,
        exact: share(one.exact),
        worthReading: one.worthReading,
        reading: readSentence(one.reading, words),
      }))
      .toSorted(byName),
    unexpected: hidden ?? {
      total: unexpected.total,
      reading: unexpectedSentence(unexpected.total, counts.ratings),
    },
  };
}

function courseOf(
  { id, course, reading }: StoredFurther["course"][number],
  words: Words,
): InterviewerCourse {
  return {
    id,
    name: nameOf(id, words),
    course: isNotEnough(course)
      ? readNotEnough(course, words)
      : {
          moved: course.moved,
          blocks: course.blocks.map(({ from, to, count, points, range }) => ({
            from: new Date(from).toISOString(),
            to: new Date(to).toISOString(),
            ratings: count,
            points,
            range,
          })),
        },
    reading: readSentence(reading, words),
  };
}

function unexpectedSentence(total: number, ratings: number) {
  if (total === 0) return ["No rating lies far from what was expected."];
  return [
    `${total === 1 ? "1 rating" : `${total} ratings`} of ${ratings} ${total === 1 ? "lies" : "lie"} far from what was expected. Up to about 5 in 100 do where nothing is amiss: a list of where to look, not of mistakes.`,
  ];
}

const nameOf = (id: string, { people }: Words) => people.get(id) ?? "Somebody";
const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);
