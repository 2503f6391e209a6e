import { checkAnchors } from "./checks/anchor-checks.ts";
import { checkIds } from "./checks/id-checks.ts";
import { checkLoop } from "./checks/loop-checks.ts";
import { checkStage } from "./checks/stage-checks.ts";
import { checkWording } from "./checks/wording-checks.ts";
import type { Finding } from "./finding.ts";
import type { Rubric } from "./rubric.ts";

/**
 * Everything that is wrong or could be better in a rubric, in the order of its pages: the loop, its
 * stages, its criteria. Empty: nothing found. Publishing is refused while anything `blocks`.
 */
export function checkRubric(rubric: Rubric): Finding[] {
  return [
    ...checkIds(rubric),
    ...checkLoop(rubric),
    ...rubric.stages.flatMap((stage) => checkStage(stage, rubric)),
    ...rubric.criteria.flatMap((criterion) => [
      ...checkAnchors(criterion, rubric),
      ...checkWording(criterion),
    ]),
  ];
}
