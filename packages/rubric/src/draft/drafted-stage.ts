import type { Stage } from "../stage.ts";
import type { StageKey } from "./known-elements.ts";

/** A stage of the draft, and the key by which the starter mapping knows it, if it does. */
export type DraftedStage = { readonly key: StageKey | null; readonly stage: Stage };
