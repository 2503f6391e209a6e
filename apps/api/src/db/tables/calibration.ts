import type { Generated } from "kysely";

export type CalibrationTables = {
  calibration_runs: {
    org_id: string;
    id: string;
    opening_id: string | null;
    /** The opening's id, or the organisation's: what runs are told apart by. */
    scope_id: string;
    state: Generated<"waiting" | "finished" | "failed" | "replaced">;
    engine: string;
    options: unknown;
    input_hash: Buffer;
    asked_by: string;
    asked_at: Date;
    finished_at: Date | null;
    failure: string | null;
    /** The stored run with the same ratings, where this one is replaced. */
    replaced_by_id: string | null;
    result: unknown;
  };
  calibration_measures: {
    org_id: string;
    run_id: string;
    facet: "candidate" | "interviewer" | "criterion" | "threshold";
    element: string;
    /** In logits, with its standard error; both null where there is not enough for it. */
    measure: number | null;
    se: number | null;
    /** Everything that the engine says of the element, each number or what it lacks. */
    document: unknown;
  };
  calibration_ratings: {
    org_id: string;
    run_id: string;
    scorecard_id: string;
    criterion_id: string;
    value: number;
    expected: number;
    residual: number;
    calibrated: number;
  };
};
