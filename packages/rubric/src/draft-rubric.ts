import { draftCriteria } from "./draft/draft-criteria.ts";
import {
  draftCandidateTopics,
  draftConstraints,
  draftDisclosure,
  draftLevels,
  draftOutcomes,
  draftRequirements,
  draftScreen,
  draftTeamNotes,
} from "./draft/draft-kit.ts";
import { label, type DraftSource } from "./draft/draft-source.ts";
import { draftSignals } from "./draft/draft-signals.ts";
import { draftablePart } from "./draft/draftable-part.ts";
import { draftStages, stageKeys } from "./draft/draft-stages.ts";
import { settingNamed } from "./draft/setting-named.ts";
import { newIds } from "./draft/slug.ts";
import { STARTER_MAPPING } from "./draft/starter-mapping.ts";
import type { Report } from "./report/report.ts";
import type { Rubric } from "./rubric.ts";

/**
 * The first draft of a setting's rubric: everything in it names its place in the report or says that it
 * is ours. It is a starting point to be edited, not a validated job analysis; `checkRubric` tells what
 * still keeps it from being published, `elementsLeftOut` what of the report is not in it. The same
 * report and setting always give the same draft, ids included.
 *
 * `setting` is one of the report's, in any letter case and spacing, or the unambiguous beginning of one;
 * where the report names no settings, any name will do. Another name throws a RangeError whose message
 * lists the settings there are.
 */
export function draftRubric(given: Report, setting: string): Rubric {
  const report = draftablePart(given);
  const source: DraftSource = { report, ids: newIds() };
  const chosen = settingNamed(given, setting);
  if ("problem" in chosen) throw new RangeError(chosen.problem);
  const mapped = new Set(
    stageKeys(source).flatMap((key) => (key === null ? [] : STARTER_MAPPING[key].criteria)),
  );
  const levels = draftLevels(source);
  const criteria = draftCriteria(source, mapped);
  const signals = draftSignals(source);
  const disclosure = draftDisclosure(source);
  return {
    format: 1,
    role: label(report.role),
    industry: report.industry === "" ? null : label(report.industry),
    setting: label(chosen.name),
    emphasis: chosen.emphasis,
    scale: {
      points: [
        { point: 1, name: "Unsafe or contrary" },
        { point: 2, name: "Partly meets" },
        { point: 3, name: "Meets" },
        { point: 4, name: "Meets and verifies" },
      ],
      meets: 3,
    },
    levels,
    criteria: criteria.map(({ criterion }) => criterion),
    signals,
    stages: draftStages(
      source,
      criteria,
      signals,
      disclosure.map(({ id }) => id),
    ),
    screen: draftScreen(source),
    disclosure,
    candidateTopics: draftCandidateTopics(source),
    requirements: draftRequirements(source),
    outcomes: draftOutcomes(source),
    constraints: draftConstraints(source),
    teamNotes: draftTeamNotes(source),
  };
}
