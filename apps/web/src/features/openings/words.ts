import type { OpeningState, PipelineEntry, StageStanding } from "@evenhand/contract/openings";

export const openingWords = {
  title: "Openings",
  lead: "Jobs that you hire for, each pinned to a version of its rubric.",
  loading: "Loading the openings",
  start: "Start an opening",
  search: "Search openings",
  none: "No openings yet",
  noneDetail:
    "Start one: name the job, choose the rubric of its setting and the level you hire for.",
  noneFound: "No opening fits",
  noneFoundDetail: "Search for something else, or look at all of them.",
  more: "Show more",
  filter: "Which openings",
  filters: { open: "Open", closed: "Closed", archived: "Archived" },
  columns: {
    title: "Opening",
    setting: "Setting and level",
    manager: "Hiring manager",
    candidates: "Candidates",
    waiting: "Waiting",
    actions: "Actions",
  },
  states: { open: "Open", on_hold: "On hold", closed: "Closed" } satisfies Record<
    OpeningState,
    string
  >,
  state: "State",
  confidential: "Confidential",
  counts: (active: number) => `${active} active`,
  needDecision: (count: number) => `${count} ${count === 1 ? "needs" : "need"} a decision`,
  owed: (count: number) => `${count} ${count === 1 ? "card" : "cards"} owed`,
  nothingWaits: "Nothing",

  startTitle: "Start an opening",
  name: "Title",
  nameHint: "As candidates know it.",
  rubric: "Rubric version",
  rubricHint: "Pinned: a later edit of the rubric does not change this opening.",
  noRubric:
    "An opening is pinned to a published version of a rubric, and none is published yet. An owner or admin publishes one under Rubrics.",
  toRubrics: "To the rubrics",
  level: "Level",
  manager: "Hiring manager",
  deputies: "Deputies",
  deputiesHint: "They may advance and decide in the manager's place.",
  confidentialLabel: "Confidential",
  confidentialHint: "Only its manager, deputies, admins and owners see it.",
  startAction: "Start",
  missing: "This is needed.",
  choose: "Choose one",

  facts: "About this opening",
  version: (rubric: string, version: string) => `${rubric}, version ${version}`,
  newer: (version: string) =>
    `Version ${version} of this rubric is out. This opening stays on its own.`,
  edit: "Edit",
  editTitle: "Edit this opening",
  save: "Save",
  close: "Close the opening",
  hold: "Put on hold",
  reopen: "Open again",
  archive: "Archive",
  restore: "Restore",
  more_: "More",

  pipeline: "Candidates",
  pipelineLoading: "Loading the candidates",
  pipelineNone: "Nobody here yet",
  pipelineNoneDetail: "Add candidates one by one, paste a list, or drop a CSV file.",
  pipelineNoneFound: "Nobody fits",
  pipelineNoneFoundDetail: "Look at all candidates, or search for another name.",
  pipelineSearch: "Search candidates",
  only: "Which candidates",
  onlyFilters: {
    active: "Active",
    needs_decision: "Needs decision",
    cards_owed: "Cards owed",
    ended: "Ended",
  },
  candidate: "Candidate",
  internal: "internal",
  needsDecision: "Needs a decision",
  needsDecisionOrMore: "Needs a decision, or the next interview",
  roundUp: "Round-up",
  waitsFor: (names: string[]) =>
    `Waits for the ${names.length === 1 ? "card" : "cards"} of ${names.join(", ")}`,
  decisions: { hire: "Hire", no_hire: "Do not hire", hold: "On hold" } satisfies Record<
    Exclude<PipelineEntry["decision"], null>,
    string
  >,
  ended: { active: "Active", withdrawn: "Withdrawn", declined: "Declined", hired: "Hired" },
  standing: {
    not_planned: "Not planned",
    planned: "Planned",
    cards_owed: "Cards owed",
    cards_in: "All cards in",
    closed: "Closed",
    carried: "Carried over",
  } satisfies Record<StageStanding["state"], string>,
  owedBy: (names: string[]) => names.join(", "),
} as const;

/** Whose turn it is, once every card so far is in: there may be a stage that nobody has planned. */
export function decisionWords({ stages }: Pick<PipelineEntry, "stages">): string {
  return stages.some(({ state }) => state === "not_planned")
    ? openingWords.needsDecisionOrMore
    : openingWords.needsDecision;
}
