import { scorecardAsItStands, scorecardFor } from "@evenhand/rubric";
import { newId } from "../../db/ids.ts";
import { filledDraft } from "../filled-card.ts";
import { SMALL_RUBRIC } from "../small-rubric.ts";
import type { Person } from "../world.ts";
import { plantInterview, plantVersion } from "./hiring-plants.ts";
import type { Planter } from "./planter.ts";

/** A draft that lacks nothing, with the organisation's mark in every text. */
export function draftOf(plant: Planter) {
  const made = scorecardFor(SMALL_RUBRIC, "case", "mid");
  if ("problems" in made) throw new Error(made.problems.join(" "));
  return { form: made.form, draft: filledDraft(made.form, { words: plant.mark }) };
}

export function submittedOf(plant: Planter) {
  const { form, draft } = draftOf(plant);
  return scorecardAsItStands(form, draft, new Date().toISOString());
}

/** A card of the caller's own, of an interview that was held. */
export async function plantCard(
  plant: Planter,
  caller: Person,
  state: "draft" | "submitted" = "draft",
): Promise<string> {
  const { interviewId, panelistId } = await plantInterview(plant, caller, {
    state: "held",
    seat: "caller",
  });
  const id = newId();
  const at = new Date();
  const isIn = state === "submitted";
  await plant.insert("scorecards", {
    id,
    interview_id: interviewId,
    panelist_id: panelistId,
    author_id: caller.membershipId,
    rubric_version_id: await plantVersion(plant),
    stage_id: "case",
    state,
    draft: draftOf(plant).draft,
    version: isIn ? 1 : 0,
    opened_at: at,
    draft_saved_at: at,
    sealed_at: isIn ? at : null,
    submitted_at: isIn ? at : null,
  });
  if (isIn)
    await plant.insert("scorecard_versions", {
      scorecard_id: id,
      version: 1,
      kind: "submitted",
      recommendation: "no-decision",
      document: submittedOf(plant),
      made_by: caller.membershipId,
      made_at: at,
    });
  return id;
}
