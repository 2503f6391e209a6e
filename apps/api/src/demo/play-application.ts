import type { Rubric } from "@evenhand/rubric";
import type { Hand } from "./act-as.ts";
import type { Calendar } from "./calendar.ts";
import { DECISIONS, SAFETY_ANSWER } from "./decisions.ts";
import { HAND_OVER_LINES } from "./hand-over-lines.ts";
import type { PlannedApplication } from "./loop-plan.ts";
import type { PlannedCard, PlannedInterview } from "./plan-interview.ts";
import { CANDIDATES } from "./people.ts";
import { playCard } from "./play-interview.ts";
import { SHOWCASE, type ShowcaseCard } from "./showcase.ts";
import type { Happening } from "./story.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export type Opening = { id: string; manager: Hand; stages: Rubric["stages"] };

type Cast = {
  opening: Opening;
  coordinator: Hand;
  /** By seat. */
  seats: Hand[];
  calendar: Calendar;
  /** Names where they are not the large demo's. */
  names?: readonly string[];
};

/** One application from its first day to its last, as things that happen. */
export function playApplication(application: PlannedApplication, cast: Cast): Happening[] {
  const { coordinator, calendar } = cast;
  let applicationId = "";
  const add: Happening = {
    at: application.appliedAt,
    run: async () => {
      applicationId = await addCandidate(application, cast);
    },
  };
  const interviews = application.interviews.flatMap((interview) =>
    playInterview(application, interview, cast, () => applicationId),
  );
  const last = application.interviews.at(-1)?.at ?? application.appliedAt;
  const later = calendar.at(calendar.workday(calendar.dayOf(last) + 5), 15);
  const end = (state: "declined" | "withdrawn", reason: string | null): Happening => ({
    at: later,
    run: async () => {
      await coordinator.do("POST /api/applications/:applicationId/end", {
        params: { applicationId },
        body: { state, reason },
      });
    },
  });
  const rest: Record<PlannedApplication["fate"], () => Happening[]> = {
    all_stages: () => decide(application, cast, later, () => applicationId),
    after_first: () => [end("declined", null)],
    after_second: () => [end("declined", null)],
    withdrew: () => [end("withdrawn", "Accepted another position.")],
    never_came: () => neverCame(application, cast, () => applicationId),
    today: () => [],
    owed: () => [],
    coming: () => [],
  };
  const ending = rest[application.fate]();
  return [add, ...interviews, ...ending];
}

async function addCandidate(application: PlannedApplication, cast: Cast): Promise<string> {
  const name = (cast.names ?? CANDIDATES)[application.candidate] ?? "";
  const { added } = await cast.coordinator.do("POST /api/openings/:openingId/candidates", {
    params: { openingId: cast.opening.id },
    body: {
      candidates: [
        {
          name,
          email: `candidate-${application.candidate + 1}@applicants.evenhand.test`,
          phone: null,
          cvUrl: null,
          recordUrl: null,
          source: application.isInternal ? "Internal" : "Job board",
          isInternal: application.isInternal,
          linkedMemberId: null,
          existingCandidateId: null,
        },
      ],
    },
  });
  return added[0]?.applicationId ?? "";
}

function playInterview(
  application: PlannedApplication,
  interview: PlannedInterview,
  cast: Cast,
  applicationId: () => string,
): Happening[] {
  const { opening, coordinator, seats, calendar } = cast;
  const stage = opening.stages[interview.stage];
  if (stage === undefined) throw new RangeError(`there is no stage ${interview.stage}`);
  let interviewId = "";
  const planned = new Date(Math.min(interview.at.getTime() - 4 * DAY, calendar.now.getTime()));
  const plan: Happening = {
    at:
      planned < application.appliedAt
        ? new Date(application.appliedAt.getTime() + HOUR / 2)
        : planned,
    run: async () => {
      const view = await coordinator.do("POST /api/applications/:applicationId/interviews", {
        params: { applicationId: applicationId() },
        body: {
          stageId: stage.id,
          startsAt: interview.at.toISOString(),
          timeZone: calendar.timeZone,
          minutes: stage.minutes ?? 45,
          place: null,
          videoUrl: "https://video.evenhand.test/room",
          reveal: "own_submitted",
          panel: interview.cards.map(({ seat }) => ({
            memberId: handAt(seats, seat).membershipId,
            focusId: null,
            part: "interviewer" as const,
          })),
        },
      });
      interviewId = view.id;
    },
  };
  const isLast = interview === application.interviews.at(-1);
  const owes = (seat: number) => application.fate === "owed" && isLast && seat === 0;
  const play = async (card: PlannedCard) => {
    const place = interview.cards.indexOf(card);
    const line = HAND_OVER_LINES[application.candidate]?.[interview.stage] ?? "";
    await playCard(handAt(seats, card.seat), interviewId, card, {
      words: wordsFor(application, interview, place),
      leads: place === 0,
      line: place === 0 && !cast.names ? line : "",
      at: interview.at,
    });
  };
  // The first card marks the interview held; others of the same hour are written at the same time.
  const byTime = Map.groupBy(
    interview.cards.filter(({ seat }) => !owes(seat)),
    ({ writtenAt }) => writtenAt.getTime(),
  );
  const writing = [...byTime].map(([at, [first, ...others]]): Happening => ({
    at: new Date(at),
    run: async () => {
      if (first !== undefined) await play(first);
      await Promise.all(others.map(play));
    },
  }));
  return [plan, ...writing];
}

function wordsFor(
  application: PlannedApplication,
  interview: PlannedInterview,
  place: number,
): ShowcaseCard | null {
  if (!application.showcase || place !== 0 || interview.round !== 1) return null;
  const written = SHOWCASE.find(({ candidate }) => candidate === application.candidate);
  return written?.stages[interview.stage] ?? null;
}

/** Decided where the cards were written out; one waits for the manager of the demo. */
function decide(
  application: PlannedApplication,
  { opening, coordinator }: Cast,
  at: Date,
  applicationId: () => string,
): Happening[] {
  const decision = DECISIONS[application.candidate];
  if (application.showcase && decision === undefined) return [];
  return [
    {
      at,
      run: async () => {
        const params = { applicationId: applicationId() };
        if (decision === undefined) {
          await coordinator.do("POST /api/applications/:applicationId/end", {
            params,
            body: { state: "declined", reason: null },
          });
          return;
        }
        const { safety } = await opening.manager.do(
          "GET /api/applications/:applicationId/round-up",
          { params },
        );
        await opening.manager.do("POST /api/applications/:applicationId/decisions", {
          params,
          body: {
            ...decision,
            safetyAnswer: safety.length > 0 ? SAFETY_ANSWER : null,
            levelBefore: null,
            levelAfter: null,
          },
        });
      },
    },
  ];
}

function neverCame(
  application: PlannedApplication,
  { opening, coordinator, seats, calendar }: Cast,
  applicationId: () => string,
): Happening[] {
  const stage = opening.stages[0];
  const when = calendar.at(calendar.workday(calendar.dayOf(application.appliedAt) + 6), 11);
  let interviewId = "";
  return [
    {
      at: new Date(application.appliedAt.getTime() + DAY),
      run: async () => {
        const view = await coordinator.do("POST /api/applications/:applicationId/interviews", {
          params: { applicationId: applicationId() },
          body: {
            stageId: stage?.id ?? "",
            startsAt: when.toISOString(),
            timeZone: calendar.timeZone,
            minutes: stage?.minutes ?? 45,
            place: "Clinic, room 2",
            videoUrl: null,
            reveal: "own_submitted",
            panel: [1, 2].map((seat) => ({
              memberId: handAt(seats, seat % seats.length).membershipId,
              focusId: null,
              part: "interviewer" as const,
            })),
          },
        });
        interviewId = view.id;
      },
    },
    {
      at: new Date(when.getTime() + HOUR),
      run: async () => {
        await coordinator.do("POST /api/interviews/:interviewId/state", {
          params: { interviewId },
          body: { state: "candidate_absent", reason: "No call before or after." },
        });
        await coordinator.do("POST /api/applications/:applicationId/end", {
          params: { applicationId: applicationId() },
          body: { state: "withdrawn", reason: "Did not come, and did not answer." },
        });
      },
    },
  ];
}

function handAt(seats: Hand[], seat: number): Hand {
  const hand = seats[seat];
  if (hand === undefined) throw new RangeError(`nobody sits at seat ${seat}`);
  return hand;
}
