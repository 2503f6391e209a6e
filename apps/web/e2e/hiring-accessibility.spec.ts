import { addCandidates, openCard, openJob, planInterview, submitCard } from "./hiring.ts";
import { settled, testScenes, type Scene } from "./looks.ts";
import { join, type Person } from "./people.ts";

type Loop = {
  opening: string;
  met: string;
  waiting: string;
  card: string;
  submitted: string;
  coming: string;
};

const made = new Map<string, Promise<Loop>>();

/** An opening of this admin's, with a candidate whose cards are in, and one whose card they are writing. */
function loopOf(person: Person): Promise<Loop> {
  const there = made.get(person.email);
  if (there !== undefined) return there;
  const making = make(person);
  made.set(person.email, making);
  return making;
}

async function make(admin: Person): Promise<Loop> {
  const server = process.env["EVENHAND_E2E_URL"] ?? "";
  const ben = await join(server, admin, "interviewer", "Ben Abel");
  const hiring = { server, admin, manager: admin };
  const opening = await openJob(hiring, "Occupational therapist, Home health East");
  const stageId = opening.stages[0]?.id ?? "";
  const [met = "", waiting = ""] = await addCandidates(hiring, opening.id, [
    "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh",
    "محمد عبد الله الشامي",
  ]);
  const panel = [admin, ben];
  const first = await planInterview(hiring, met, { stageId, panel, startsIn: -60 });
  const filled = { evidence: "Said so.", choice: "yes", reason: "Clear." } as const;
  const submitted = await submitCard(server, admin, first.id, { ...filled, points: [1, 3] });
  await submitCard(server, ben, first.id, { ...filled, points: [3, 2, "not-observed", 4] });
  const second = await planInterview(hiring, waiting, { stageId, panel });
  const card = await openCard(server, admin, second.id);
  const third = await planInterview(hiring, waiting, {
    stageId: opening.stages[1]?.id ?? stageId,
    panel,
    startsIn: 3 * 24 * 60,
  });
  return { opening: opening.id, met, waiting, card: card.id, submitted, coming: third.id };
}

const scene = (
  name: string,
  address: (loop: Loop) => string,
  selector: string,
  button?: string,
): Scene => ({
  name,
  async open(page, person) {
    await page.goto(address(await loopOf(person)));
    await settled(page, selector);
    if (button === undefined) return;
    await page.getByRole("button", { name: button }).first().click();
    await settled(page, "[role=dialog]");
  },
});

testScenes("of a hiring", [
  scene("/, with interviews", () => "/", "h3"),
  scene("/interviews/:id/kit", ({ coming }) => `/interviews/${coming}/kit`, "article"),
  scene("/openings", () => "/openings", "table"),
  scene("/openings, one being started", () => "/openings", "table", "Start an opening"),
  scene("/openings/:id", ({ opening }) => `/openings/${opening}`, "table"),
  scene("/candidates", () => "/candidates", "table"),
  scene("/applications/:id", ({ met }) => `/applications/${met}`, "article"),
  scene(
    "/applications/:id, an interview being planned",
    ({ waiting }) => `/applications/${waiting}`,
    "article",
    "Plan an interview",
  ),
  scene("/applications/:id/round-up", ({ met }) => `/applications/${met}/round-up`, "table"),
  scene("/scorecards/:id", ({ card }) => `/scorecards/${card}`, "[data-criterion]"),
  scene("/scorecards/:id, submitted", ({ submitted }) => `/scorecards/${submitted}`, "section h3"),
]);
