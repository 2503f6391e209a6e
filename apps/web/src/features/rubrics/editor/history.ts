/** The steps of one document. `field`: what was typed into last, so that its letters make one step. */
export type History<Document> = {
  readonly past: readonly Document[];
  readonly present: Document;
  readonly future: readonly Document[];
  readonly field: string | null;
  readonly at: number;
};

const MOST_STEPS = 200;
/** A pause longer than this starts a new step. */
const PAUSE_MS = 1_500;

export function begun<Document>(present: Document): History<Document> {
  return { past: [], present, future: [], field: null, at: 0 };
}

/** `field` is null for an edit that is a step of its own: something added, removed, moved or chosen. */
export function edited<Document>(
  history: History<Document>,
  present: Document,
  field: string | null,
  at: number,
): History<Document> {
  if (present === history.present) return history;
  const goesOn = field !== null && field === history.field && at - history.at < PAUSE_MS;
  const past = goesOn ? history.past : [...history.past, history.present].slice(-MOST_STEPS);
  return { past, present, future: [], field, at };
}

export function undone<Document>(history: History<Document>): History<Document> {
  const { past, present, future } = history;
  if (past.length === 0) return history;
  return {
    past: past.slice(0, -1),
    present: past.at(-1) as Document,
    future: [present, ...future],
    field: null,
    at: 0,
  };
}

export function redone<Document>(history: History<Document>): History<Document> {
  const { past, present, future } = history;
  if (future.length === 0) return history;
  return {
    past: [...past, present],
    present: future[0] as Document,
    future: future.slice(1),
    field: null,
    at: 0,
  };
}

/** After somebody else's edits came in: every step gets them too, so that no step back takes them away. */
export function rebased<Document>(
  history: History<Document>,
  present: Document,
  onto: (step: Document) => Document,
): History<Document> {
  return {
    past: history.past.map(onto),
    present,
    future: history.future.map(onto),
    field: null,
    at: 0,
  };
}
