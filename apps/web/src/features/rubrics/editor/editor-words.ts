/** Every word of the rubric editor. */
export const editorWords = {
  loading: "Opening the rubric",
  title: (role: string, setting: string) => `${role}, ${setting}`,
  overlayLead: (setting: string) =>
    `An overlay of ${setting}: what you do not change is inherited from there.`,
  lead: (latest: string | null) =>
    latest === null ? "Not published yet." : `Version ${latest} is published.`,
  versions: "Versions",
  archivedNote: "This rubric is archived. Restore it in the list of rubrics to edit it.",
  readOnly: "You may read this rubric. Owners and admins edit it.",
  behind: "Somebody else has saved changes since you opened this.",
  showTheirs: "Show them",
  undo: "Undo",
  redo: "Redo",
  findings: (count: number) => `Findings (${count})`,
  changes: (count: number) => `Against the base (${count})`,
  preview: "Preview",
  publish: "Publish",
  save: {
    saved: (time: string | null) => (time === null ? "Saved" : `Saved ${time}`),
    saving: "Saving",
    here: "Offline, saved on this device",
    onlyHere: "Offline. Leave this page open until it is saved",
    failed: (reason: string) => `Not saved: ${reason}`,
    conflict: "Not saved: somebody else changed the same words",
    tryAgain: "Try again",
  },
  outline: "Parts of the rubric",
  goToPart: "Go to",
  loop: "Loop, scale and levels",
  stages: "Stages",
  criteria: "Criteria",
  signals: "Signals",
  kit: "Kit",
  unnamed: "No name yet",
  toFix: (count: number) => (count === 1 ? "1 to fix" : `${count} to fix`),
  gone: "This part is not in the rubric any more.",
  baseSays: (text: string) => `The base says: ${text}`,
  baseEmpty: "The base says nothing here.",
  baseAgain: "Use the base's again",
  baseAgainFor: (label: string) => `Use the base's again: ${label}`,
  onlyHere: "Only in this setting",
  add: "Add",
  original: (text: string) => `The report's words: ${text}`,
  belongs: "It belongs here",
  placedByWords: (shared: string) =>
    shared === ""
      ? "Placed here for want of a better place. Does it belong?"
      : `Placed here by shared words: ${shared}. Does it belong?`,
} as const;

export const findingWords = {
  title: "Findings",
  none: "Nothing found. The rubric can be published.",
  blocks: "Keeps it from being published",
  advice: "Worth a look",
  goTo: "Go there",
  goToFor: (sentence: string) => `Go there: ${sentence}`,
} as const;

export const baseWords = {
  title: "What this setting changes",
  none: "Nothing yet. The rubric says what its base says.",
} as const;

export const conflictWords = {
  title: "Somebody else changed the same words",
  lead: "Your edits and theirs went together everywhere but here. Nothing of either is lost until you choose.",
  mine: "Mine",
  theirs: "Theirs",
  both: "Both",
  nothing: "Nothing",
  removed: "Removed",
  keep: "Go on with these",
  order: (names: readonly string[]) => names.join(", then "),
} as const;

export const publishWords = {
  title: (version: string) => `Publish version ${version}`,
  because: (why: string) => `${why.charAt(0).toUpperCase()}${why.slice(1)}.`,
  major: "A major version: what a rating means has changed.",
  minor: "A minor version: ratings stay comparable.",
  first: "The first version. It never changes afterwards; a later edit makes a new one.",
  refusedTitle: "Not ready to publish",
  refused: "These keep the rubric from being published:",
  unchangedTitle: "Nothing to publish",
  unchanged: "Nothing has changed since the latest version.",
  unsavedTitle: "Saving first",
  unsaved: "The draft has to be saved before it is published.",
  changes: "What changed",
  impact: "Who is affected",
  noPinned: "No open opening uses an earlier version.",
  pinned: "These openings stay on the version that they were pinned to:",
  opening: (title: string, version: string) => `${title}, on ${version}`,
  note: "Note",
  noteHint: "What a colleague should know about this version. Optional.",
  publish: "Publish",
  worthALook: (count: number) =>
    `${count === 1 ? "1 finding is" : `${count} findings are`} worth a look and keep nothing back.`,
  stale: "Somebody saved changes meanwhile. Close this, look at them, and publish then.",
  published: (version: string) => `Openings can use version ${version} from now on.`,
  close: "Close",
} as const;

export const previewWords = {
  title: "As the interviewer sees it",
  note: "Nothing you press here is stored.",
  stage: "Stage",
  level: "Level",
  nothing: "A stage and a level are needed for a preview.",
  corePrompts: "Asked of everyone",
  probes: "If there is need",
  criteria: "To rate",
  signals: "To watch for",
  artifacts: "Work samples to ask for",
  told: "To tell the candidate",
  toldWords: { yes: "Told", no: "Not told" },
  minutes: (minutes: number) => `${minutes} minutes`,
} as const;
