/** The engine that runs are computed with; a stored run keeps the one it was made by. */
export const ENGINE = "evenhand-calibration 0.3.0";

/** Part of what a run is recognised by: other options are another run. */
export const OPTIONS = {
  estimator: "laplace",
  interviewEffect: "auto",
  sds: "integrated",
  gates: "on",
} as const;

export const MODEL =
  "many-facet rating scale model with a shared effect of each interview and of each room";
