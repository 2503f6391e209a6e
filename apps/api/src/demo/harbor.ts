import type { Services } from "../http/services.ts";
import type { Hand } from "./act-as.ts";
import { calendarAround, type Calendar } from "./calendar.ts";
import { clockFor } from "./demo-clock.ts";
import { drawRating } from "./draw-rating.ts";
import { foundOrganisation, joinOrganisation } from "./found-organisation.ts";
import type { PlannedApplication } from "./loop-plan.ts";
import { SMALL } from "./people.ts";
import { playApplication } from "./play-application.ts";
import { randomFrom } from "./random.ts";
import { nightlySubmissions, tell } from "./story.ts";
import { ABILITY } from "./truth.ts";

const SEED = 31;
const DAYS = 30;

/** The small demo organisation: three interviewers, five candidates, two stages each. The commonest size. */
export async function seedHarbor(services: Services): Promise<void> {
  const calendar = calendarAround(services.now(), "Europe/Dublin");
  const { now } = calendar;
  const start = calendar.at(calendar.workday(-DAYS - 5), 9);
  const clock = clockFor(services, start);
  const owner = await foundOrganisation(clock.services, {
    organisation: "Harbor Home Care",
    owner: SMALL.owner,
    account: "harbor",
    timeZone: calendar.timeZone,
  });
  const seats: Hand[] = [];
  for (const [index, name] of SMALL.interviewers.entries()) {
    seats.push(
      await joinOrganisation(clock.services, owner, {
        name,
        account: `harbor-interviewer-${index + 1}`,
        role: "interviewer",
      }),
    );
  }
  const rubric = await owner.do("POST /api/rubrics", {
    body: { from: "starter", setting: "Home health" },
  });
  const version = await owner.do("POST /api/rubrics/:rubricId/publish", {
    params: { rubricId: rubric.id },
    body: { note: null },
    ifMatch: rubric.revision,
  });
  const opening = await owner.do("POST /api/openings", {
    body: {
      title: "Occupational therapist, community",
      rubricVersionId: version.id,
      level: "mid",
      hiringManagerId: owner.membershipId,
      deputyIds: [],
      confidential: false,
    },
  });
  const stages = version.document.stages;
  const criteria = stages.map((stage) => stage.criteria.map(({ criterion }) => criterion));
  const happenings = planSmall(calendar, criteria).flatMap((application) =>
    playApplication(application, {
      opening: { id: opening.id, manager: owner, stages },
      coordinator: owner,
      seats,
      calendar,
      names: SMALL.candidates,
    }),
  );
  const nights = nightlySubmissions(clock.services, calendar, DAYS);
  await tell([...happenings, ...nights], clock, now);
}

/** Everybody interviews everybody, twice: what a team of three can do. */
function planSmall(
  calendar: Calendar,
  criteria: readonly (readonly string[])[],
): PlannedApplication[] {
  const random = randomFrom(SEED);
  const plain = { severity: 0, drift: 0, halo: 0.35, spread: 1, planted: "nothing" as const };
  return SMALL.candidates.map((_name, candidate) => {
    const ability = ABILITY.mean + ABILITY.sd * random.normal();
    const day = (offset: number, hour: number) =>
      calendar.at(calendar.workday(candidate * 4 + offset - DAYS), hour);
    const interviews = [0, 2].map((stage, place) => ({
      stage,
      round: 1,
      at: day(3 + place * 4, 11),
      cards: [0, 1, 2].map((seat) => {
        const interview = plain.halo * random.normal();
        const ratings = Object.fromEntries(
          (criteria[stage] ?? []).map((criterion) => [
            criterion,
            drawRating(random, plain, { ability, criterion, interview, elapsed: 0 }),
          ]),
        );
        return { seat, ratings, writtenAt: day(3 + place * 4, 12) };
      }),
    }));
    return {
      candidate,
      opening: 0 as const,
      ability,
      fate: "today" as const,
      isInternal: false,
      showcase: false,
      appliedAt: day(0, 9),
      interviews,
    };
  });
}
