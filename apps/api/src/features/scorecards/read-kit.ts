import type { InterviewKit } from "@evenhand/contract/scorecards";
import type { Rubric } from "@evenhand/rubric";
import { NOT_FOUND, refuse, type Refusal } from "../../http/refusals.ts";
import type { MemberCall } from "../../http/route.ts";
import { canOpenCard } from "../interviews/policy.ts";
import { findInterview } from "../interviews/queries.ts";
import { findVersion } from "../rubrics/version-queries.ts";
import { formFor } from "./card-form.ts";
import { presentHandOvers } from "./hand-overs.ts";
import { listArrangements, listColleagues, listHandOvers } from "./panel-queries.ts";
import { noCardForIt, presentCandidate } from "./present.ts";
import { findOwnCard } from "./queries.ts";

/** What a panelist prepares with, from the day the interview is planned: the card's left hand, nothing to fill in. */
export async function readKit({
  db,
  actor,
  params,
  now,
}: MemberCall<"GET /api/interviews/:interviewId/kit">): Promise<InterviewKit | Refusal> {
  const interview = await findInterview(db, actor, params.interviewId);
  if (interview === undefined) return NOT_FOUND;
  if (interview.seat_state !== "expected")
    return refuse(
      "not_allowed",
      "You are not expected at this interview; its kit is for its panel alone.",
    );
  const version = await findVersion(db, actor.orgId, interview.rubric_version_id);
  if (version === undefined) throw new Error("an interview is pinned to no version");
  const rubric = version.document as Rubric;
  const place = { ...interview, rubric };
  const made = formFor(place, interview.opening_level);
  if ("problems" in made) return refuse("conflict", noCardForIt(made.problems));
  const colleagues = await listColleagues(db, actor, interview.id, actor.membershipId);
  const own = await findOwnCard(db, actor, interview.id);
  // Free text may name the candidate, so a blind reviewer reads none.
  const isBlind = interview.is_blind_to_viewer;
  const handOvers = isBlind
    ? []
    : await listHandOvers(db, actor.orgId, {
        applicationId: interview.application_id,
        notStage: interview.stage_id,
        knownVersion: interview.rubric_version_id,
      });
  return {
    interviewId: interview.id,
    scorecardId: own?.id ?? null,
    candidate: presentCandidate({ ...interview, state: own?.state ?? "draft" }),
    opening: { id: interview.opening_id, title: interview.opening_title },
    state: interview.state,
    startsAt: interview.starts_at?.toISOString() ?? null,
    timeZone: interview.time_zone,
    minutes: interview.minutes,
    place: interview.place,
    videoUrl: interview.video_url,
    arrangements: isBlind ? [] : await listArrangements(db, actor.orgId, interview.application_id),
    version: { id: version.id, label: `${version.major}.${version.minor}` },
    form: made.form,
    handOvers: presentHandOvers(handOvers, place),
    colleagues: colleagues.filter((one) => one.seat_state === "expected").map((one) => one.name),
    knowsCandidate: interview.seat_knows_candidate,
    can: {
      openCard: canOpenCard(interview, now),
      // Who does not learn whose work it is cannot say whether they know them.
      answerKnows: !isBlind && own?.state !== "submitted",
    },
  };
}
