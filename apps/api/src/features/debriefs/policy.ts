import type { ApplicationState } from "@evenhand/contract/candidates";
import type { Actor } from "../../http/actor.ts";
import { openingOf } from "../candidates/policy.ts";
import { canDecide, type OpeningStake } from "../openings/policy.ts";

type Application = {
  hiring_manager_id: string;
  my_parts: OpeningStake["my_parts"];
  opening_archived_at: Date | null;
  archived_at: Date | null;
  state: ApplicationState;
};

/** Whoever still owes a card for the candidate does not decide, not even having opened the others' early. */
export function canDecideOn(actor: Actor, application: Application, owesCard: boolean): boolean {
  return (
    !owesCard &&
    canDecide(actor, openingOf(application)) &&
    application.state !== "withdrawn" &&
    isAtWork(application)
  );
}

/** Only those who may decide, and only while something is hidden from them. */
export function canOpenEarly(actor: Actor, application: Application, isHidden: boolean): boolean {
  return isHidden && canDecide(actor, openingOf(application)) && isAtWork(application);
}

function isAtWork(application: Application): boolean {
  return application.archived_at === null && application.opening_archived_at === null;
}
