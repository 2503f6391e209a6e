import type { OpeningStake } from "../openings/policy.ts";

/** The part of an application's row that the openings' policies are asked with. */
export function openingOf(application: {
  hiring_manager_id: string;
  my_parts: OpeningStake["my_parts"];
  opening_archived_at: Date | null;
}): OpeningStake {
  return {
    hiring_manager_id: application.hiring_manager_id,
    my_parts: application.my_parts,
    archived_at: application.opening_archived_at,
  };
}

/** What to call a person whose work is reviewed blind. */
export const NO_NAME = "Hidden in a blind review";

/** What to call a person whose name has been erased. */
export function nameOf(name: string | null): string {
  return name ?? "Erased candidate";
}
