import type { Actor } from "../../http/actor.ts";

export function canSeeRubrics(actor: Actor): boolean {
  return ["admin", "owner", "auditor", "hiring_manager"].includes(actor.role);
}

/** Importing hiring reports, editing drafts, publishing, archiving. */
export function canEditRubrics(actor: Actor): boolean {
  return actor.role === "admin" || actor.role === "owner";
}
