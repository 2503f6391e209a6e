import type { ScorecardDraft } from "@evenhand/rubric";
import type { Answer, Body, Query, RouteName } from "@evenhand/contract/wire";
import { ask, type Person } from "./people.ts";

/** What stands between an empty organisation and a card, done by program: the way there is not what a journey is about. */
export type Hiring = {
  server: string;
  /** Edits rubrics. */
  admin: Person;
  /** Leads the opening. */
  manager: Person;
};

type Call<Name extends RouteName> = {
  params?: Record<string, string>;
  ifMatch?: number;
} & (Body<Name> extends undefined ? object : { body: Body<Name> }) &
  (Query<Name> extends undefined ? object : { query?: Query<Name> });

/** One typed call as `person`. Throws where the server refuses. */
export async function as<Name extends RouteName>(
  server: string,
  person: Person,
  name: Name,
  { params = {}, ifMatch, ...rest }: Call<Name>,
): Promise<Answer<Name>> {
  const { body, query } = rest as { body?: unknown; query?: Record<string, string> };
  const path = Object.entries(params).reduce<string>(
    (filled, [key, value]) => filled.replace(`:${key}`, value),
    name,
  );
  const search = query === undefined ? "" : `?${new URLSearchParams(query).toString()}`;
  const { answer } = await ask(server, path + search, {
    cookie: person.cookie,
    address: person.address,
    ...(body === undefined ? {} : { body }),
    ...(ifMatch === undefined ? {} : { ifMatch }),
  });
  return answer as Answer<Name>;
}

export async function memberIdOf(server: string, person: Person): Promise<string> {
  const { member } = await as(server, person, "GET /api/session", {});
  if (member === null) throw new Error(`${person.name} is in no organisation`);
  return member.id;
}

/** The published starter rubric of a setting; made where the organisation has none yet. */
export async function publishedVersion(
  { server, admin }: Pick<Hiring, "server" | "admin">,
  setting = "Home health",
): Promise<{ id: string; level: string }> {
  const find = async () => {
    const { items } = await as(server, admin, "GET /api/rubric-versions", {});
    const version = items.find((one) => one.setting === setting);
    return version === undefined ? null : { id: version.id, level: levelOf(version.levels) };
  };
  const there = await find();
  if (there !== null) return there;
  try {
    const rubric = await as(server, admin, "POST /api/rubrics", {
      body: { from: "starter", setting },
    });
    await as(server, admin, "POST /api/rubrics/:rubricId/publish", {
      params: { rubricId: rubric.id },
      ifMatch: rubric.revision,
      body: { note: null },
    });
  } catch (error) {
    // A journey beside this one was first, or is about to be.
    for (let tries = 0; tries < 50; tries += 1) {
      const made = await find();
      if (made !== null) return made;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw error;
  }
  const made = await find();
  if (made === null) throw new Error(`the rubric for ${setting} was not published`);
  return made;
}

function levelOf(levels: { id: string }[]): string {
  return (levels[1] ?? levels[0])?.id ?? "";
}

export async function openJob(
  hiring: Hiring,
  title: string,
  setting?: string,
): Promise<Answer<"POST /api/openings">> {
  const version = await publishedVersion(hiring, setting);
  return as(hiring.server, hiring.manager, "POST /api/openings", {
    body: {
      title,
      rubricVersionId: version.id,
      level: version.level,
      hiringManagerId: await memberIdOf(hiring.server, hiring.manager),
      deputyIds: [],
      confidential: false,
    },
  });
}

/** Adds people to an opening; gives the ids of their applications, in the same order. */
export async function addCandidates(
  { server, manager }: Hiring,
  openingId: string,
  names: string[],
): Promise<string[]> {
  const { added } = await as(server, manager, "POST /api/openings/:openingId/candidates", {
    params: { openingId },
    body: {
      candidates: names.map((name) => ({
        name,
        email: null,
        phone: null,
        cvUrl: null,
        recordUrl: null,
        source: null,
        isInternal: false,
        linkedMemberId: null,
        existingCandidateId: null,
      })),
    },
  });
  return names.map((name) => {
    const one = added.find(({ candidate }) => candidate.name === name);
    if (one === undefined) throw new Error(`${name} was not added`);
    return one.applicationId;
  });
}

type Plan = { stageId: string; panel: Person[]; startsIn?: number; place?: string };

/** Plans an interview `startsIn` minutes from now (before now where negative; the card opens a little before). */
export async function planInterview(
  { server, manager }: Hiring,
  applicationId: string,
  { stageId, panel, startsIn = 0, place }: Plan,
): Promise<Answer<"POST /api/applications/:applicationId/interviews">> {
  const seats = panel.map(async (person) => ({
    memberId: await memberIdOf(server, person),
    focusId: null,
    part: "interviewer" as const,
  }));
  return as(server, manager, "POST /api/applications/:applicationId/interviews", {
    params: { applicationId },
    body: {
      stageId,
      startsAt: new Date(Date.now() + startsIn * 60_000).toISOString(),
      timeZone: "Europe/Berlin",
      minutes: 45,
      place: place ?? null,
      videoUrl: null,
      reveal: "own_submitted",
      panel: await Promise.all(seats),
    },
  });
}

export function openCard(server: string, person: Person, interviewId: string) {
  return as(server, person, "POST /api/interviews/:interviewId/scorecard", {
    params: { interviewId },
  });
}

type Filled = {
  /** One for each criterion, in the order of the card; the last one again for the rest. */
  points: (number | "not-observed")[];
  evidence: string;
  choice: NonNullable<ScorecardDraft["recommendation"]["choice"]>;
  reason: string;
  /** Why the first criterion does not fit; it fits where nothing is said. */
  misfit?: string;
};

/** Opens a card, fills it in and hands it in; gives its id. */
export async function submitCard(
  server: string,
  person: Person,
  interviewId: string,
  { points, evidence, choice, reason, misfit = "" }: Filled,
): Promise<string> {
  const card = await openCard(server, person, interviewId);
  if (card.draft === null) throw new Error(`${person.name} has handed this card in`);
  const at = new Date().toISOString();
  const draft: ScorecardDraft = {
    ...card.draft,
    ratings: card.draft.ratings.map((one, index) => ({
      ...one,
      rating: points[Math.min(index, points.length - 1)] ?? "not-observed",
      ratedAt: at,
      doesNotFit: index === 0 && misfit !== "" ? misfit : null,
      evidence: [
        { id: crypto.randomUUID(), didWhat: evidence, whatChanged: "", howVerified: "", at },
      ],
    })),
    recommendation: { choice, sentence: reason },
    contradiction: "The one weak answer can be taught; the rest was shown twice.",
  };
  const params = { scorecardId: card.id };
  const saved = await as(server, person, "PUT /api/scorecards/:scorecardId/draft", {
    params,
    ifMatch: card.revision,
    body: { draft },
  });
  await as(server, person, "POST /api/scorecards/:scorecardId/submit", {
    params,
    ifMatch: saved.revision,
  });
  return card.id;
}
