import { test as base } from "./journey.ts";
import { addCandidates, openJob, planInterview, type Hiring } from "./hiring.ts";
import type { Person } from "./people.ts";

export type Team = Hiring & { ines: Person; ben: Person };

type Loop = { openingId: string; applicationId: string; interviewId: string; title: string };

type TeamFixtures = {
  /** An admin, a hiring manager and two interviewers, for this test alone. */
  team: Team;
  /** An opening of theirs with one candidate, whom both interviewers are meeting now. */
  meeting: (candidate: string) => Promise<Loop>;
};

export const test = base.extend<TeamFixtures>({
  team: async ({ server, newcomer }, use) => {
    const [admin, manager, ines, ben] = await Promise.all([
      newcomer("admin", "Sam Adeyemi"),
      newcomer("hiring_manager", "María José Carreño"),
      newcomer("interviewer", "Ines Albrecht"),
      newcomer("interviewer", "Ben Abel"),
    ]);
    await use({ server, admin, manager, ines, ben });
  },
  meeting: async ({ team }, use) => {
    await use(async (candidate) => {
      const title = `Therapist ${crypto.randomUUID().slice(0, 6)}`;
      const opening = await openJob(team, title);
      const [applicationId = ""] = await addCandidates(team, opening.id, [candidate]);
      const interview = await planInterview(team, applicationId, {
        stageId: opening.stages[0]?.id ?? "",
        panel: [team.ines, team.ben],
      });
      return { openingId: opening.id, applicationId, interviewId: interview.id, title };
    });
  },
});

export { expect, press, tabTo, typeInto } from "./journey.ts";
