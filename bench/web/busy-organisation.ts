import { setTimeout as delay } from "node:timers/promises";
import {
  addCandidates,
  as,
  memberIdOf,
  openCard,
  openJob,
  planInterview,
} from "../../apps/web/e2e/hiring.ts";
import { firstOwner, join, type Person } from "../../apps/web/e2e/people.ts";
import { startOwnServer } from "../api/own-server.ts";
import { plantMany, scopeOf } from "../api/planted-opening.ts";

/** Three interviewers meet a candidate in each stage. */
const SEATS = 3;
const DAYS = 300;
const USUAL = { interviewers: 10, ratings: 1_500 };
const LARGE = { interviewers: 60, ratings: 10_000 };

export type Report = { path: string; ratings: number; interviewers: number };

export type BusyOrganisation = {
  url: string;
  /** May see everything. */
  owner: Person;
  interviewer: Person;
  /** Calibrations to read: of one opening, and of one with far more. */
  reports: { usual: Report; large: Report };
  /** The address of another card of the interviewer's, untouched. */
  newCard: () => Promise<string>;
  stop: () => Promise<void>;
};

/** The real server with an organisation that has rated a year's candidates, calibrated them, and meets more. */
export async function startBusyOrganisation(): Promise<BusyOrganisation> {
  const { stop, ...server } = await startOwnServer();
  try {
    return { ...(await fill(server)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Empty = Omit<Awaited<ReturnType<typeof startOwnServer>>, "stop">;

async function fill({
  url,
  firstRunLink,
  database,
}: Empty): Promise<Omit<BusyOrganisation, "stop">> {
  const owner = await firstOwner(url, firstRunLink);
  const people: Person[] = [];
  for (let n = 1; n <= LARGE.interviewers; n++)
    people.push(await join(url, owner, "interviewer", `Interviewer ${n}`));
  const ids = await Promise.all(people.map((one) => memberIdOf(url, one)));
  const hiring = { server: url, admin: owner, manager: owner };

  async function calibrated(title: string, size: typeof USUAL): Promise<Report> {
    const { id } = await openJob(hiring, title);
    const interviewers = ids.slice(0, size.interviewers);
    const scope = await scopeOf(database, id, { interviewers, days: DAYS });
    const perCandidate = SEATS * scope.stages.flatMap(({ criteria }) => criteria).length;
    await plantMany(database, scope, Math.ceil(size.ratings / perCandidate));
    const ratings = await calibrate(url, owner, id);
    return { path: `/calibration?over=${id}`, ratings, interviewers: size.interviewers };
  }
  const usual = await calibrated("Occupational therapist, days", USUAL);
  const large = await calibrated("Occupational therapists, all sites", LARGE);

  const meeting = await openJob(hiring, "Occupational therapist, nights");
  const [interviewer] = people as [Person];
  let cards = 0;
  const newCard = async (): Promise<string> => {
    const [application = ""] = await addCandidates(hiring, meeting.id, [`Somebody ${++cards}`]);
    const stageId = meeting.stages[0]?.id ?? "";
    const { id } = await planInterview(hiring, application, { stageId, panel: [interviewer] });
    return `/scorecards/${(await openCard(url, interviewer, id)).id}`;
  };
  return { url, owner, interviewer, reports: { usual, large }, newCard };
}

/** Gives how many ratings there were. */
async function calibrate(url: string, owner: Person, openingId: string): Promise<number> {
  const { id: runId } = await as(url, owner, "POST /api/calibration/runs", { body: { openingId } });
  for (;;) {
    await delay(250);
    const run = await as(url, owner, "GET /api/calibration/runs/:runId", { params: { runId } });
    if (run.state === "failed") throw new Error(run.failure ?? "the calibration failed");
    if (run.state === "finished") return run.counts?.ratings ?? 0;
  }
}
