import type { Stage } from "../stage.ts";
import type { StageKey } from "./known-elements.ts";

/**
 * A stage of the draft, the key by which the starter mapping knows it, if it does, and the words by
 * which elements find it: its name, its guidance and, once they are placed, its own criteria.
 */
export type DraftedStage = { readonly key: StageKey | null; readonly stage: Stage; words: string };
