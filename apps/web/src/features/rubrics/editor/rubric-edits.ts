import type { Criterion, Rubric, Stage } from "@evenhand/rubric";

/** Edits that touch more than one place, so that nothing is left pointing at what is gone. */

export function withoutCriterion(document: Rubric, id: string): Rubric {
  return {
    ...document,
    criteria: document.criteria.filter((criterion) => criterion.id !== id),
    stages: document.stages.map((stage) => stageWithout(stage, id)),
  };
}

/** A stage that no longer rates a criterion. Its prompts stay and ask for evidence of the others. */
export function withoutStageCriterion(document: Rubric, stageId: string, id: string): Rubric {
  return onStage(document, stageId, (stage) => stageWithout(stage, id));
}

function stageWithout(stage: Stage, id: string): Stage {
  const without = (ids: readonly string[]): string[] => ids.filter((one) => one !== id);
  const prompts = (list: Stage["probes"]) =>
    list.map((prompt) =>
      prompt.criteria.includes(id) ? { ...prompt, criteria: without(prompt.criteria) } : prompt,
    );
  return {
    ...stage,
    criteria: stage.criteria.filter(({ criterion }) => criterion !== id),
    corePrompts: prompts(stage.corePrompts),
    probes: prompts(stage.probes),
    focuses: stage.focuses
      .map((focus) => ({ ...focus, criteria: without(focus.criteria) }))
      .filter(({ criteria }) => criteria.length > 0),
  };
}

export function withoutSignal(document: Rubric, id: string): Rubric {
  return {
    ...document,
    signals: document.signals.filter((signal) => signal.id !== id),
    stages: document.stages.map((stage) => ({
      ...stage,
      signals: stage.signals.filter(({ signal }) => signal !== id),
    })),
  };
}

export function withoutDisclosure(document: Rubric, id: string): Rubric {
  return {
    ...document,
    disclosure: document.disclosure.filter((item) => item.id !== id),
    stages: document.stages.map((stage) => ({
      ...stage,
      disclosure: stage.disclosure.filter((item) => item !== id),
    })),
  };
}

export function withoutLevel(document: Rubric, id: string): Rubric {
  return {
    ...document,
    levels: document.levels.filter((level) => level.id !== id),
    criteria: document.criteria.map((criterion) => ({
      ...criterion,
      anchors: criterion.anchors.map((anchor) => ({
        ...anchor,
        variants: anchor.variants.filter(({ level }) => level !== id),
      })),
    })),
  };
}

/** A criterion that is common stands in every stage. */
export function withCommon(document: Rubric, id: string, common: boolean): Rubric {
  return {
    ...document,
    criteria: document.criteria.map((criterion) =>
      criterion.id === id ? { ...criterion, common } : criterion,
    ),
    stages: common
      ? document.stages.map((stage) =>
          stage.criteria.some(({ criterion }) => criterion === id) ? stage : rating(stage, id),
        )
      : document.stages,
  };
}

export function withStageCriterion(document: Rubric, stageId: string, id: string): Rubric {
  return onStage(document, stageId, (stage) => rating(stage, id));
}

function rating(stage: Stage, id: string): Stage {
  return { ...stage, criteria: [...stage.criteria, { criterion: id, mapping: { by: "team" } }] };
}

/** What a prompt or a focus is about: a criterion ticked or not. */
export function toggled(ids: readonly string[], id: string): string[] {
  return ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];
}

/** A point more at the top of the scale, or the top one less with every anchor that describes it. */
export function withPoint(document: Rubric, name: string): Rubric {
  const point = document.scale.points.length + 1;
  const points = [...document.scale.points, { point, name }];
  return { ...document, scale: { ...document.scale, points } };
}

export function withoutTopPoint(document: Rubric): Rubric {
  const points = document.scale.points.slice(0, -1);
  const inScale = (criterion: Criterion): Criterion => ({
    ...criterion,
    anchors: criterion.anchors.filter(({ point }) => point <= points.length),
  });
  return {
    ...document,
    scale: { points, meets: Math.min(document.scale.meets, points.length) },
    criteria: document.criteria.map(inScale),
  };
}

/** With a text for a point of the scale, where the criterion had none. */
export function withAnchor(document: Rubric, criterionId: string, point: number): Rubric {
  return {
    ...document,
    criteria: document.criteria.map((criterion) =>
      criterion.id !== criterionId || criterion.anchors.some((one) => one.point === point)
        ? criterion
        : {
            ...criterion,
            anchors: [
              ...criterion.anchors,
              {
                point,
                text: "",
                origin: { from: "team" as const, via: "editor" as const },
                variants: [],
              },
            ].sort((a, b) => a.point - b.point),
          },
    ),
  };
}

function onStage(document: Rubric, id: string, change: (stage: Stage) => Stage): Rubric {
  return {
    ...document,
    stages: document.stages.map((stage) => (stage.id === id ? change(stage) : stage)),
  };
}
