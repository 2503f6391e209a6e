import type { Candidate } from "@evenhand/contract/candidates";
import { isCvHidden } from "../../db/blind-reviews.ts";
import type { Db } from "../../db/tenant.ts";
import type { Actor } from "../../http/actor.ts";
import type { PersonRow } from "./person-queries.ts";
import { presentCandidate } from "./present.ts";

/** A person that the actor has been let see, without the CV while it is kept from them. */
export async function viewCandidate(db: Db, actor: Actor, person: PersonRow): Promise<Candidate> {
  return presentCandidate(person, await isCvHidden(db, actor, person.id));
}
