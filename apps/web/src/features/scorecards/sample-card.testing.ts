import type { ScorecardView } from "@evenhand/contract/scorecards";
import {
  emptyScorecard,
  occupationalTherapistStarter,
  scorecardFor,
  starterRubrics,
  type ScorecardDraft,
  type ScorecardForm,
} from "@evenhand/rubric";

/** The first stage of the starter for Home health, as a card of somebody's own that nobody has written on. */
export function sampleForm(): ScorecardForm {
  const rubric = starterRubrics(occupationalTherapistStarter).find(
    ({ setting }) => setting === "Home health",
  );
  if (rubric === undefined) throw new Error("there is no starter for Home health");
  const made = scorecardFor(rubric, rubric.stages[0]?.id ?? "", rubric.levels[1]?.id ?? "");
  if ("problems" in made) throw new Error(made.problems.join(" "));
  return made.form;
}

export function sampleDraft(form = sampleForm()): ScorecardDraft {
  return emptyScorecard(form);
}

export function sampleCard(): ScorecardView & { draft: ScorecardDraft } {
  const form = sampleForm();
  return {
    id: "card-1",
    interviewId: "interview-1",
    applicationId: "application-1",
    author: { id: "member-1", name: "Ines Albrecht", isYou: true },
    candidate: { name: "Amara Nwosu", cvUrl: null },
    opening: { id: "opening-1", title: "Home health East" },
    startsAt: "2026-03-02T09:30:00.000Z",
    timeZone: "Europe/Berlin",
    minutes: 45,
    place: null,
    videoUrl: null,
    arrangements: [],
    version: { id: "version-1", label: "1.0" },
    form,
    state: "draft",
    revision: 1,
    counts: "yes",
    draft: sampleDraft(form),
    draftSavedAt: "2026-03-02T09:30:00.000Z",
    submitted: null,
    sealedAt: null,
    textOpenUntil: null,
    submittedAt: null,
    versions: [],
    handOvers: [],
    colleagues: [],
    hidden: null,
    privateNote: null,
    can: { edit: true, seal: true, submit: true, amend: false, readRoundUp: false },
  };
}
