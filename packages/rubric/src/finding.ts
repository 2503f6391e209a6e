/**
 * One thing that is wrong, or could be better, in a rubric. `blocks`: it cannot be published so.
 * `advice`: a person may know better. `path` leads to the place by field names and ids.
 */
export type Finding = {
  code: FindingCode;
  severity: "blocks" | "advice";
  path: string[];
  sentence: string;
};

export type FindingCode =
  | "duplicate-id"
  | "unknown-reference"
  | "repeated-reference"
  | "missing-name"
  | "no-stage"
  | "stage-without-criterion"
  | "stage-without-prompt"
  | "core-prompt-count"
  | "repeated-core-prompt"
  | "empty-prompt"
  | "too-many-criteria"
  | "orphan-criterion"
  | "common-criterion-not-in-every-stage"
  | "criterion-without-prompt"
  | "orphan-signal"
  | "stage-without-artifact"
  | "missing-anchor"
  | "anchor-off-scale"
  | "point-1-not-its-own"
  | "same-anchor-twice"
  | "template-wording"
  | "double-barrelled"
  | "vague-wording"
  | "about-the-person"
  | "protected-topic"
  | "weight-without-reason"
  | "nothing-disclosed"
  | "undisclosed-item"
  | "no-safety-criterion"
  | "no-level"
  | "mapping-not-reviewed";
