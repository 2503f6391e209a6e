import { occupationalTherapistStarter, starterRubrics, type Rubric } from "@evenhand/rubric";

/** The rubrics that ship with the product, one for each setting. */
export const STARTERS: (Rubric & { setting: string })[] = starterRubrics(
  occupationalTherapistStarter,
).flatMap((rubric) => (rubric.setting === null ? [] : [{ ...rubric, setting: rubric.setting }]));
