import type {
  AnchorVariant,
  Artifact,
  CandidateTopic,
  Constraint,
  Criterion,
  DisclosureItem,
  Level,
  Outcome,
  Prompt,
  Rubric,
  Signal,
  Stage,
} from "@evenhand/rubric";

const origin = { from: "team", via: "editor" } as const;
const mapping = { by: "team" } as const;

/** Empty things, as a person adds them. */

export function newStage(document: Rubric): Stage {
  return {
    id: crypto.randomUUID(),
    name: "",
    brief: "",
    minutes: null,
    guidance: null,
    criteria: document.criteria
      .filter(({ common }) => common)
      .map(({ id }) => ({ criterion: id, mapping })),
    signals: [],
    corePrompts: [],
    probes: [],
    artifacts: [],
    focuses: [],
    disclosure: [],
    origin,
  };
}

export function newCriterion(document: Rubric): Criterion {
  return {
    id: crypto.randomUUID(),
    name: "",
    question: "",
    common: false,
    safety: false,
    weight: 1,
    weightReason: null,
    anchors: document.scale.points.map(({ point }) => ({ point, text: "", origin, variants: [] })),
    origin,
  };
}

export function newPrompt(): Prompt {
  const id = crypto.randomUUID();
  return { id, text: "", original: null, scenario: false, criteria: [], mapping, origin };
}

export function newArtifact(): Artifact {
  return { id: crypto.randomUUID(), text: "", original: null, gloss: null, mapping, origin };
}

export function newSignal(kind: Signal["kind"]): Signal {
  return { id: crypto.randomUUID(), kind, text: "", original: null, safety: false, origin };
}

export function newLevel(): Level {
  return { id: crypto.randomUUID(), name: "", text: "", origin };
}

export function newDisclosure(): DisclosureItem {
  return { id: crypto.randomUUID(), topic: "", text: "", origin };
}

export function newConstraint(): Constraint {
  return { id: crypto.randomUUID(), text: "", gloss: null, origin };
}

/** A requirement, an outcome, a note, a candidate's topic or a screen question: a text with an id. */
export function newLine(): Outcome & CandidateTopic {
  return { id: crypto.randomUUID(), text: "", origin };
}

export function newVariant(level: string | null, setting: string | null): AnchorVariant {
  return { level, setting, text: "", origin };
}
