import { submitCard } from "../filled-card.ts";
import type { Person } from "../world.ts";

/** Words that tell whose work it is: name, contact, CV, record, and what others wrote in passing. */
export const NAMELESS = [
  "Wordfinch",
  "wordmail@example.org",
  "+49 5550 117",
  "cv.example.org/wordcv",
  "record.example.org/wordrecord",
];

/**
 * A candidate whose work sample is reviewed blind, in an opening where much has been said of them by name: an
 * earlier stage with its hand-over, an arrangement, a reason, a second application elsewhere.
 */
export async function planBlindReview(
  by: { keeper: Person; otherKeeper: Person; met: Person },
  openings: { here: string; elsewhere: string },
  reviewers: Person[],
): Promise<string> {
  const { keeper, otherKeeper, met } = by;
  const { added } = await keeper.call("POST /api/openings/:openingId/candidates", {
    params: { openingId: openings.here },
    body: {
      candidates: [
        {
          name: "Wordfinch Nameless",
          email: "wordmail@example.org",
          phone: "+49 5550 117",
          cvUrl: "https://cv.example.org/wordcv",
          recordUrl: "https://record.example.org/wordrecord",
          source: "Wordfinch's aunt",
          isInternal: false,
          linkedMemberId: null,
          existingCandidateId: null,
        },
      ],
    },
  });
  const [here] = added;
  if (here === undefined) throw new Error("nobody was added");
  const params = { applicationId: here.applicationId };
  const plan = (stageId: string, hides: "nothing" | "candidate", panel: Person[]) =>
    keeper.call("POST /api/applications/:applicationId/interviews", {
      params,
      body: {
        stageId,
        startsAt: null,
        timeZone: "Europe/Berlin",
        minutes: 45,
        place: null,
        videoUrl: null,
        reveal: "own_submitted",
        hides,
        panel: panel.map(({ membershipId }) => ({
          memberId: membershipId,
          focusId: null,
          part: "interviewer" as const,
        })),
      },
    });
  const first = await plan("case", "nothing", [met]);
  await submitCard(met, first.id, { words: "Wordfinch" });
  await keeper.call("POST /api/applications/:applicationId/arrangements", {
    params,
    body: { kind: "other", whatToDo: "Let Wordfinch write by hand." },
  });
  const review = await plan("papers", "candidate", reviewers);
  await keeper.call("POST /api/interviews/:interviewId/state", {
    params: { interviewId: review.id },
    body: { state: "held", reason: "Wordfinch handed it in early." },
  });
  await otherKeeper.call("POST /api/openings/:openingId/candidates", {
    params: { openingId: openings.elsewhere },
    body: {
      candidates: [
        {
          name: "Wordfinch Nameless",
          email: null,
          phone: null,
          cvUrl: null,
          recordUrl: null,
          source: null,
          isInternal: false,
          linkedMemberId: null,
          existingCandidateId: here.candidate.id,
        },
      ],
    },
  });
  return review.id;
}
