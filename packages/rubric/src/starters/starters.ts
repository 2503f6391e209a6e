import { applyOverlay } from "../apply-overlay.ts";
import type { Rubric } from "../rubric.ts";
import type { SettingOverlay } from "../setting-overlay.ts";
import { acuteCare } from "./occupational-therapist/acute-care.ts";
import { occupationalTherapistBase } from "./occupational-therapist/base.ts";
import { homeHealth } from "./occupational-therapist/home-health.ts";
import { inpatientRehab } from "./occupational-therapist/inpatient-rehab.ts";
import { outpatient } from "./occupational-therapist/outpatient.ts";
import { pediatrics } from "./occupational-therapist/pediatrics.ts";
import { overlayOf } from "./setting-words.ts";

/** A rubric that ships with the product: what its settings share, and what each changes. */
export type Starter = { readonly base: Rubric; readonly overlays: readonly SettingOverlay[] };

export const occupationalTherapistStarter: Starter = {
  base: occupationalTherapistBase,
  overlays: [outpatient, inpatientRehab, acuteCare, homeHealth, pediatrics].map((words) =>
    overlayOf(occupationalTherapistBase, words),
  ),
};

/** The rubrics of a starter, one for each setting. */
export function starterRubrics({ base, overlays }: Starter): Rubric[] {
  return overlays.map((overlay) => applyOverlay(base, overlay).rubric);
}
