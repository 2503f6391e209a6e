import type {
  CalibratedInterviewer,
  CalibrationReport,
  CalibrationRun,
  InterviewerDifference,
  Verdict,
} from "@evenhand/contract/calibration";
import { isNotEnough } from "@evenhand/calibration";
import { MODEL } from "./engine.ts";
import { isSmallTeam, tooFew, tooFewText } from "./small-team.ts";
import { presentFurther } from "./present-further.ts";
import type { FullRunRow, RunRow } from "./queries.ts";
import { namesSomebody, readNotEnough, readSentence, type Words } from "./read-sentence.ts";
import type { KeptResult } from "./stored-run.ts";

const VERDICTS = {
  lower: "lower",
  higher: "higher",
  alike: "alike",
  "cannot say": "cannot_say",
  "not enough": "not_enough",
} as const satisfies Record<KeptResult["interviewers"][number]["verdict"], Verdict>;

export function presentRun(row: RunRow): CalibrationRun {
  return {
    id: row.id,
    opening:
      row.opening_id === null ? null : { id: row.opening_id, title: row.opening_title ?? "" },
    state: row.state === "replaced" ? "waiting" : row.state,
    askedBy: { id: row.asked_by, name: row.asked_by_name },
    askedAt: row.asked_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    failure: row.failure,
  };
}

export function presentReport(
  row: FullRunRow,
  result: KeptResult,
  people: Map<string, string>,
): CalibrationReport {
  const words: Words = { people, labels: result.names };
  const isSmall = isSmallTeam(result);
  const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);
  const named = (id: string) => ({ id, name: people.get(id) ?? "Somebody" });
  const interviewers = result.interviewers
    .map((one): CalibratedInterviewer & { stored: typeof one } => ({
      ...named(one.id),
      ratings: one.ratings,
      candidates: one.candidates,
      shared: one.shared,
      partners: one.partners,
      stored: one,
    }))
    .toSorted(byName);
  return {
    canTell: isSmall ? smallTeamLines(result) : canTell(result, words),
    inShort: inShort(result, words, isSmall),
    links: {
      groups: result.groups.map((group) => ({
        interviewers: group.interviewers.map(named).toSorted(byName),
        candidates: group.candidates,
      })),
      interviewers: interviewers.map(({ stored: _stored, ...one }) => one),
    },
    differences: {
      interviewers: isSmall
        ? tooFew(result.counts.interviewers)
        : interviewers.map(({ stored, ...one }): InterviewerDifference => ({
            ...one,
            difference: isNotEnough(stored.difference)
              ? readNotEnough(stored.difference, words)
              : stored.difference,
            verdict: VERDICTS[stored.verdict],
            reading: readSentence(stored.reading, words),
          })),
      band: result.band,
    },
    parts: isNotEnough(result.parts)
      ? readNotEnough(result.parts, words)
      : {
          candidates: result.parts.candidates,
          interviewers: result.parts.interviewers,
          interviews: result.parts.interviews,
          criteria: result.parts.criteria,
          chance: result.parts.chance,
          ranges: result.parts.ranges ?? NO_RANGES,
          reading: readSentence(result.parts.reading, words),
        },
    panel: isNotEnough(result.panel)
      ? readNotEnough(result.panel, words)
      : {
          steps: result.panel.steps.map((step) => ({
            reliabilityRange: null,
            changePlacesRange: null,
            ...step,
          })),
          reading: readSentence(result.panel.reading, words),
        },
    further: presentFurther(result, words, isSmall),
    method: {
      engine: row.engine,
      model: MODEL,
      options: row.options as Record<string, string>,
      inputHash: row.input_hash.toString("hex"),
      sds: result.sds,
      converged: result.converged,
      seconds: result.seconds,
      findings: result.findings
        .map(({ code, message }) => ({ code, message: readSentence(message, words) }))
        .filter(({ message }) => !isSmall || !namesSomebody(message)),
    },
  };
}

const NO_RANGES = {
  candidates: null,
  interviewers: null,
  interviews: null,
  criteria: null,
  chance: null,
};

/** The engine's three lines; the second without the adjusted scores of candidates, which this page does not show. */
function canTell(result: KeptResult, words: Words) {
  const [there = "", , cannot = ""] = result.canTell;
  const all = result.interviewers.length;
  const compared = result.interviewers.filter(({ difference }) => !isNotEnough(difference)).length;
  const can =
    compared === 0
      ? "This is not yet enough for an estimate of any one person; it shows who met whom."
      : `It can tell how ${compared === all ? `all ${all}` : `${compared} of ${all}`} interviewers rate on the same candidates, each with a likely range.`;
  return [readSentence(there, words), [can], readSentence(cannot, words)];
}

function inShort(result: KeptResult, words: Words, isSmall: boolean) {
  const sentences = result.inShort.map((text) => readSentence(text, words));
  if (!isSmall) return sentences;
  const general = sentences.filter((sentence) => !namesSomebody(sentence));
  return general.length > 0 ? general : [[tooFewText(result.counts.interviewers)]];
}

function smallTeamLines({ counts, canTell: lines, panel, names }: KeptResult) {
  const [there = ""] = lines;
  return [
    readSentence(there, { people: new Map(), labels: names }),
    [
      isNotEnough(panel)
        ? "This is not yet enough for an estimate; it shows who met whom."
        : "It can tell how far the order of candidates would hold with other interviewers.",
    ],
    [`${tooFewText(counts.interviewers)} It cannot tell who is right.`],
  ];
}
