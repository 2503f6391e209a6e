import type {
  ApplicationState,
  ApplicationView,
  ArrangementKind,
  RequirementCheck,
} from "@evenhand/contract/candidates";
import { formatCount } from "../../lib/format.ts";

export const candidateWords = {
  title: "Candidates",
  lead: "Everybody who has applied to an opening that you can see.",
  loading: "Loading the candidates",
  search: "Search by name or e-mail",
  none: "No candidates yet",
  noneDetail: "Candidates are added at the opening that they applied to.",
  toOpenings: "To the openings",
  noneFound: "Nobody fits",
  noneFoundDetail: "Search for another name, or look at all candidates.",
  more: "Show more",
  filter: "Which candidates",
  filters: { active: "Active", all: "All", archived: "Archived" },
  columns: { name: "Name", opening: "Opening", state: "State", added: "Added" },
  states: {
    active: "Active",
    withdrawn: "Withdrawn",
    declined: "Declined",
    hired: "Hired",
  } satisfies Record<ApplicationState, string>,
  onHold: "On hold",
  internal: "internal",
  needsDecision: "Needs a decision",

  add: "Add candidates",
  addLead:
    "One person a line, or a CSV file with a header: name, e-mail, phone, CV, record, source, internal.",
  addText: "Names and addresses",
  addExample: "Jonas Weber <jonas@example.org>",
  addFile: "Or choose a CSV file",
  read: "Read",
  readAgain: "Change the text",
  found: (count: number, faulty: number) =>
    [
      `${formatCount(count)} ${count === 1 ? "person" : "people"} found`,
      ...(faulty === 0
        ? []
        : [`${formatCount(faulty)} with a problem ${faulty === 1 ? "stays" : "stay"} out`]),
    ].join(", "),
  foundList: "Who was read",
  noEmail: "no e-mail address",
  line: (line: number) => `Line ${line}`,
  lookAlike: (name: string, why: string) => `Looks like ${name} (${why}), who is here already`,
  because: { same_email: "same e-mail address", same_name: "same name" },
  samePerson: "It is the same person: add a new application to them",
  leaveOut: "Leave out",
  takeAll: (count: number) =>
    `Add ${formatCount(count)} ${count === 1 ? "candidate" : "candidates"}`,
  nothingToAdd: "Nobody is left to add.",
  fileTooLarge: "The file is too large: 200 kB is the limit.",

  about: "About",
  email: "E-mail",
  phone: "Phone",
  cv: "CV",
  record: "Record in the applicant system",
  source: "Source",
  linked: "Also a colleague here",
  linkedHint: "They see nothing about this application, whatever their role.",
  notLinked: "Nobody",
  openLink: "Open",
  edit: "Edit",
  name: "Name",
  save: "Save",
  missing: "This is needed.",
  stale: "Somebody changed this in the meantime. Close and open it again.",
  roundUp: "Round-up",

  requirements: "Requirements",
  requirementsLead: "Checked, never rated.",
  requirementStates: {
    open: "Not checked",
    met: "Met",
    not_met: "Not met",
    waived: "Waived",
  } satisfies Record<RequirementCheck["state"], string>,
  checkedBy: (by: string, at: string) => `${by}, ${at}`,

  arrangements: "Interview arrangements",
  arrangementsLead: "What to do, never why.",
  noArrangements: "None.",
  arrangementKinds: {
    extra_time: "Extra time",
    interpreter: "Interpreter",
    questions_in_writing: "Questions in writing",
    access: "Access",
    other: "Other",
  } satisfies Record<ArrangementKind, string>,
  arrangementKind: "Arrangement",
  whatToDo: "What to do",
  addArrangement: "Add",
  removeArrangement: (what: string) => `Remove: ${what}`,
  remove: "Remove",

  stages: "Stages",
  closeStage: "Close without the missing card",
  closeStageLead:
    "The stage counts as complete. A card that still comes is marked “written after reveal” and does not count.",
  closeStageReason: "Why it is closed",
  reopenStage: "Open the stage again",
  stageClosed: (by: string, reason: string) => `Closed by ${by}: ${reason}`,

  history: "History",
  moved: (from: string, to: string, by: string, at: string) =>
    `Moved from ${from} to ${to} by ${by}, ${at}`,
  carried: (stages: string) => `Carried: ${stages}`,
  previous: (opening: string) =>
    `Applied before: ${opening}. Those cards stay hidden until this panel has submitted.`,

  moreActions: "More",
  withdraw: "Candidate withdrew",
  decline: "Decline",
  endLead: "The application ends. Cards stay as they are.",
  endReason: "Reason (optional)",
  reactivate: "Make active again",
  archive: "Archive",
  restore: "Restore",
  move: "Move to another opening",
  moveLead:
    "Cards stay on the version they were written for. Choose for each stage whether it counts at the new opening.",
  moveTo: "Opening",
  choose: "Choose one",
  carry: (stage: string) => stage,
  carryChoices: { accept: "Accept", repeat: "Repeat" },
  moveReason: "Reason (optional)",
  moveAction: "Move",
  merge: "Merge a duplicate into this person",
  mergeLead: "The other person's applications come here. The other record then leads to this one.",
  mergeSearch: "Find the duplicate",
  mergeWith: (name: string) => `Merge ${name} into this person`,
  confirm: "Confirm",
} as const;

/** Where somebody stands: on hold is nothing that the application itself is in, but what was decided. */
export function standingWords({
  state,
  decision,
}: Pick<ApplicationView, "state" | "decision">): string {
  return state === "active" && decision === "hold"
    ? candidateWords.onHold
    : candidateWords.states[state];
}
