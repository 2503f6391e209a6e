import { criterionLabel, stageLabel } from "./run-input.ts";

type RubricText = {
  rubric_id: string;
  major: number;
  document: {
    setting: string;
    stages: { id: string; name: string; criteria: { criterion: string }[] }[];
    criteria: { id: string; name: string }[];
  };
};

/**
 * The words behind the labels of stages and criteria, from the latest wording among the versions given; with the
 * setting where there are several rubrics, whose criteria share their names.
 */
export function labelNames(texts: RubricText[]): Record<string, string> {
  const names: Record<string, string> = {};
  const isOne = new Set(texts.map(({ rubric_id, major }) => `${rubric_id} ${major}`)).size === 1;
  for (const text of texts) {
    const setting = isOne ? "" : `, ${text.document.setting}`;
    const criteria = new Map(text.document.criteria.map(({ id, name }) => [id, name]));
    for (const stage of text.document.stages) {
      names[stageLabel(text, stage.id)] = `${stage.name}${setting}`;
      for (const { criterion } of stage.criteria) {
        const name = criteria.get(criterion) ?? criterion;
        names[criterionLabel(text, stage.id, criterion)] = `${name} (${stage.name}${setting})`;
      }
    }
  }
  return names;
}
