import {
  NewCandidate,
  type ReadCandidate,
  type ReadCandidates,
} from "@evenhand/contract/candidates";
import { NOT_FOUND, refuse, type Refusal } from "../../http/refusals.ts";
import { refuseField } from "../../http/refuse-field.ts";
import type { MemberCall } from "../../http/route.ts";
import { canManageOpening } from "../openings/policy.ts";
import { findVisibleOpening } from "../openings/queries.ts";
import { findLookAlikes } from "./person-queries.ts";
import { nameOf } from "./policy.ts";
import { readLines, type Line } from "./read-lines.ts";

/** As many as one call adds. */
const MOST_LINES = 1_000;

const YES = ["yes", "y", "true", "1", "x", "internal"];
const NO = ["", "no", "n", "false", "0", "external"];

/** What is wanted of a field, after what came. */
const WANTED: Record<string, string> = {
  name: "The name: want 1 to 200 characters",
  email: "The e-mail address: want one such as name@example.org, or nothing",
  phone: "The phone number: want 3 to 40 characters, or nothing",
  cvUrl: "The address of the CV: want one that starts with https:// or http://, or nothing",
  recordUrl: "The link: want one that starts with https:// or http://, or nothing",
  source: "The source: want at most 200 characters",
};
/** Longer things are told by their beginning. */
const SHOWN = 60;

/** Pasted lines or CSV as candidates to review, with what is wrong and who they look like. Stores nothing. */
export async function readCandidates(
  call: MemberCall<"POST /api/openings/:openingId/candidates/read">,
): Promise<{ candidates: ReadCandidate[] } | Refusal> {
  const { db, actor, params, body } = call;
  const opening = await findVisibleOpening(db, actor, params.openingId);
  if (opening === undefined) return NOT_FOUND;
  if (!canManageOpening(actor, opening))
    return refuse("not_allowed", "You may not add candidates to this opening.");
  const lines = readLines((body satisfies ReadCandidates).text);
  if (lines.length === 0 || lines.length > MOST_LINES)
    return refuseField("text", `${lines.length} candidates`, `1 to ${MOST_LINES} at a time`);

  const read = lines.map(fromLine);
  const lookAlikes = await findLookAlikes(db, actor, {
    openingId: opening.id,
    wanted: read.map(({ candidate }) => ({ name: candidate.name, email: candidate.email })),
  });
  return {
    candidates: read.map(({ line, candidate, problems }, index) => {
      const alike = lookAlikes.filter((row) => row.wanted === index);
      const twin = read.findIndex((one) => isSameEmail(one.candidate.email, candidate.email));
      const isHere = alike.some((row) => row.same_email && row.active_here);
      return {
        line,
        candidate,
        problems: [
          ...problems,
          ...(twin !== -1 && twin < index
            ? [`The same e-mail address stands on line ${read[twin]?.line}.`]
            : []),
          ...(isHere ? ["Somebody with this e-mail address is a candidate here already."] : []),
        ],
        lookAlikes: alike.map((row) => ({
          id: row.id,
          name: nameOf(row.name),
          email: row.email,
          because: row.same_email ? "same_email" : "same_name",
        })),
      };
    }),
  };
}

function fromLine(line: Line): Pick<ReadCandidate, "line" | "candidate" | "problems"> {
  const orNull = (word: string) => (word === "" ? null : word);
  const internal = line.internal.toLowerCase();
  const candidate: NewCandidate = {
    name: line.name,
    email: orNull(line.email.toLowerCase()),
    phone: orNull(line.phone),
    cvUrl: orNull(line.cv),
    recordUrl: orNull(line.record),
    source: orNull(line.source),
    isInternal: YES.includes(internal),
    linkedMemberId: null,
    existingCandidateId: null,
  };
  const checked = NewCandidate.safeParse(candidate);
  const faulty = checked.success
    ? []
    : [...new Set(checked.error.issues.map((issue) => String(issue.path[0])))];
  return {
    line: line.line,
    candidate,
    problems: [
      ...line.problems,
      ...faulty.map((field) => problemOf(field, candidate)),
      ...(YES.includes(internal) || NO.includes(internal)
        ? []
        : [`Internal: want yes, no or nothing; got ${told(line.internal)}.`]),
    ],
  };
}

function problemOf(field: string, candidate: NewCandidate): string {
  const came = Object.entries(candidate).find(([key]) => key === field)?.[1];
  return `${WANTED[field] ?? `The field ${field}`}; got ${told(came)}.`;
}

function told(came: unknown): string {
  if (typeof came !== "string" || came === "") return "nothing";
  return `“${came.length > SHOWN ? `${came.slice(0, SHOWN)}…` : came}”`;
}

function isSameEmail(one: string | null, other: string | null): boolean {
  return one !== null && one === other;
}
