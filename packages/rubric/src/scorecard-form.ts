import type { Level, CandidateTopic, DisclosureItem } from "./kit-item.ts";
import type { Origin } from "./origin.ts";
import { resolveAnchor } from "./resolve-anchor.ts";
import type { Rubric } from "./rubric.ts";
import type { Scale } from "./scale.ts";
import type { Signal } from "./signal.ts";
import type { Artifact, Focus, Prompt, Stage } from "./stage.ts";

/** A criterion as the interviewer sees it: one anchor per point, for the opening's level and setting. */
export type FormCriterion = {
  id: string;
  name: string;
  question: string;
  common: boolean;
  safety: boolean;
  /** Whether the panelist's focus names it; true for all where there is no focus. */
  inFocus: boolean;
  origin: Origin;
  anchors: { point: number; name: string; text: string; origin: Origin }[];
};

/** Everything that stands on an interviewer's card for one stage, level and setting. */
export type ScorecardForm = {
  role: string;
  setting: string | null;
  stage: Pick<Stage, "id" | "name" | "brief" | "minutes" | "guidance">;
  level: Level;
  focus: Focus | null;
  scale: Scale;
  criteria: FormCriterion[];
  /** Primary ones first. */
  signals: (Signal & { weight: 1 | 2 })[];
  corePrompts: Prompt[];
  probes: Prompt[];
  artifacts: Artifact[];
  disclosure: DisclosureItem[];
  candidateTopics: CandidateTopic[];
};

/**
 * The card of a stage at a level. `focus` is the panelist's, if the plan gave them one; `setting`
 * matters only for a rubric that serves several. Problems name what the rubric does not have.
 */
export function scorecardFor(
  rubric: Rubric,
  stageId: string,
  levelId: string,
  options: { focus?: string | null; setting?: string } = {},
): { form: ScorecardForm } | { problems: string[] } {
  const stage = rubric.stages.find(({ id }) => id === stageId);
  const level = rubric.levels.find(({ id }) => id === levelId);
  const focusId = options.focus ?? null;
  const focus = stage?.focuses.find(({ id }) => id === focusId);
  const problems: string[] = [];
  if (stage === undefined) problems.push(missing("stage", stageId, rubric.stages));
  if (level === undefined) problems.push(missing("level", levelId, rubric.levels));
  if (stage !== undefined && focusId !== null && focus === undefined)
    problems.push(missing("focus", focusId, stage.focuses));
  if (stage === undefined || level === undefined || problems.length > 0) return { problems };

  const setting = options.setting ?? rubric.setting;
  const { id, name, brief, minutes, guidance } = stage;
  return {
    form: {
      role: rubric.role,
      setting,
      stage: { id, name, brief, minutes, guidance },
      level,
      focus: focus ?? null,
      scale: rubric.scale,
      criteria: formCriteria(rubric, stage, { level: level.id, setting, focus }),
      signals: stage.signals
        .flatMap((link) => {
          const signal = rubric.signals.find((one) => one.id === link.signal);
          return signal === undefined ? [] : [{ ...signal, weight: link.weight }];
        })
        .sort((a, b) => a.weight - b.weight),
      corePrompts: stage.corePrompts,
      probes: stage.probes,
      artifacts: stage.artifacts,
      disclosure: rubric.disclosure.filter((item) => stage.disclosure.includes(item.id)),
      candidateTopics: rubric.candidateTopics,
    },
  };
}

function formCriteria(
  rubric: Rubric,
  stage: Stage,
  card: { level: string; setting: string | null; focus: Focus | undefined },
): FormCriterion[] {
  return stage.criteria.flatMap((place) => {
    const criterion = rubric.criteria.find(({ id }) => id === place.criterion);
    if (criterion === undefined) return [];
    const { id, name, question, common, safety, origin } = criterion;
    const inFocus = card.focus === undefined || card.focus.criteria.includes(id);
    const anchors = rubric.scale.points.map(({ point, name }) => {
      const anchor = criterion.anchors.find((one) => one.point === point);
      const none = { text: "", origin: criterion.origin };
      const resolved =
        anchor === undefined ? none : resolveAnchor(anchor, card.level, card.setting);
      return { point, name, text: resolved.text, origin: resolved.origin };
    });
    return [{ id, name, question, common, safety, inFocus, origin, anchors }];
  });
}

function missing(what: string, id: string, known: readonly { id: string }[]): string {
  const ids = known.length === 0 ? "none" : known.map(({ id }) => `“${id}”`).join(", ");
  return `The rubric has no ${what} “${id}”; it has ${ids}.`;
}
