import type { Rubric } from "@evenhand/rubric";
import type { Services } from "../http/services.ts";
import type { Hand } from "./act-as.ts";
import { calendarAround, zoneOfComputer } from "./calendar.ts";
import { clockFor } from "./demo-clock.ts";
import { foundOrganisation, joinOrganisation } from "./found-organisation.ts";
import { planLoop } from "./loop-plan.ts";
import { INTERVIEWERS, STAFF } from "./people.ts";
import { DAYS } from "./plan-interview.ts";
import { playApplication, type Opening } from "./play-application.ts";
import { randomFrom } from "./random.ts";
import { nightlySubmissions, tell } from "./story.ts";
import { DEMO_SEED } from "./truth.ts";

const SETTINGS = [
  "Home health",
  "Outpatient",
  "Inpatient rehab",
  "Inpatient/acute care",
  "Pediatrics / specialty",
];

const OPENINGS = [
  {
    title: "Occupational therapist, home health (east county)",
    setting: "Home health",
    level: "mid",
  },
  {
    title: "Occupational therapist, outpatient hands and shoulders",
    setting: "Outpatient",
    level: "entry",
  },
  {
    title: "Senior occupational therapist, inpatient rehab",
    setting: "Inpatient rehab",
    level: "senior",
  },
] as const;

/** The large demo organisation: a hundred and twenty days of hiring, told in the order of time. */
export async function seedTidewater(
  services: Services,
  timeZone = zoneOfComputer(),
): Promise<void> {
  const calendar = calendarAround(services.now(), timeZone);
  const { now } = calendar;
  const onDay = (day: number) => calendar.at(calendar.workday(day - DAYS), 9);
  const start = onDay(-14);
  const clock = clockFor(services, start);
  const owner = await foundOrganisation(clock.services, {
    organisation: "Tidewater Rehabilitation",
    owner: STAFF.owner,
    account: "owner",
    timeZone,
  });
  const join = (name: string, account: string, role: Hand["role"]) =>
    joinOrganisation(clock.services, owner, { name, account, role });
  const admin = await join(STAFF.admin, "admin", "admin");
  const manager = await join(STAFF.manager, "manager", "hiring_manager");
  const second = await join(STAFF.secondManager, "tomasz", "hiring_manager");
  const coordinator = await join(STAFF.coordinator, "coordinator", "coordinator");
  await join(STAFF.auditor, "auditor", "auditor");
  const seats = await seatInterviewers(join);

  clock.set(onDay(-10));
  const versions = await publishStarters(admin);
  clock.set(onDay(-5));
  const openings: Opening[] = [];
  for (const { title, setting, level } of OPENINGS) {
    const version = versions.get(setting);
    if (version === undefined) throw new Error(`no rubric was published for ${setting}`);
    const runs = setting === "Inpatient rehab" ? second : manager;
    const opening = await runs.do("POST /api/openings", {
      body: {
        title,
        rubricVersionId: version.id,
        level,
        hiringManagerId: runs.membershipId,
        deputyIds: runs === manager ? [] : [manager.membershipId],
        confidential: false,
      },
    });
    openings.push({ id: opening.id, manager: runs, stages: version.document.stages });
  }

  const shape = { stageCriteria: openings[0]?.stages.map(criteriaOf) ?? [] };
  const plan = planLoop(DEMO_SEED, calendar, shape);
  const happenings = plan.flatMap((application) => {
    const opening = openings[application.opening];
    if (opening === undefined) throw new RangeError(`there is no opening ${application.opening}`);
    return playApplication(application, { opening, coordinator, seats, calendar });
  });
  await tell([...happenings, ...nightlySubmissions(clock.services, calendar, DAYS)], clock, now);

  clock.set(now);
  await leaveADraftWithFindings(admin);
  await owner.do("POST /api/invitations", {
    body: { email: "new.colleague@demo.evenhand.test", role: "interviewer" },
  });
  for (const { id } of openings) {
    await manager.do("POST /api/calibration/runs", { body: { openingId: id } });
  }
  await admin.do("POST /api/calibration/runs", { body: { openingId: null } });
}

/** Names are dealt to seats by a seed of their own: the first keeps its place, for "enter as interviewer". */
async function seatInterviewers(
  join: (name: string, account: string, role: Hand["role"]) => Promise<Hand>,
): Promise<Hand[]> {
  const [first, ...others] = INTERVIEWERS;
  const seats = [await join(first, "interviewer", "interviewer")];
  for (const [index, name] of randomFrom(77).shuffle(others).entries()) {
    seats.push(await join(name, `interviewer-${index + 2}`, "interviewer"));
  }
  return seats;
}

async function publishStarters(
  admin: Hand,
): Promise<Map<string, { id: string; document: Rubric }>> {
  const versions = new Map<string, { id: string; document: Rubric }>();
  for (const setting of SETTINGS) {
    const rubric = await admin.do("POST /api/rubrics", { body: { from: "starter", setting } });
    const version = await admin.do("POST /api/rubrics/:rubricId/publish", {
      params: { rubricId: rubric.id },
      body: { note: "The starter as it came, read by our lead therapists." },
      ifMatch: rubric.revision,
    });
    versions.set(setting, version);
  }
  return versions;
}

function criteriaOf(stage: Rubric["stages"][number]): string[] {
  return stage.criteria.map(({ criterion }) => criterion);
}

/** Somebody has begun to edit the pediatric rubric and has not finished. */
async function leaveADraftWithFindings(admin: Hand): Promise<void> {
  const { items } = await admin.do("GET /api/rubrics", { query: { search: "Pediatrics" } });
  const rubricId = items[0]?.id ?? "";
  const { draft, revision } = await admin.do("GET /api/rubrics/:rubricId", {
    params: { rubricId },
  });
  const [first, ...stages] = draft.stages;
  const [criterion, ...criteria] = draft.criteria;
  if (first === undefined || criterion === undefined)
    throw new Error("the starter has stages and criteria");
  await admin.do("PUT /api/rubrics/:rubricId/draft", {
    params: { rubricId },
    body: {
      document: {
        ...draft,
        stages: [{ ...first, corePrompts: first.corePrompts.slice(0, 1) }, ...stages],
        criteria: [{ ...criterion, weight: 2 }, ...criteria],
      },
    },
    ifMatch: revision,
  });
}
