import type { InterviewState } from "@evenhand/contract/interviews";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Loop } from "../testing/loop.ts";
import type { Person, World } from "../testing/world.ts";
import { createOnlookers, type Onlookers } from "./onlookers.testing.ts";
import { mintOrgId } from "./tenant.ts";
import { mayReadScorecard, outstandingCards } from "./visible-scorecards.ts";

let world: World;
let loop: Loop;
let owner: Person;
let people: Onlookers["people"];
let viewer: Onlookers["viewer"];
let cardsSeenBy: Onlookers["cardsSeenBy"];

beforeAll(async () => {
  ({ world, loop, owner, people, viewer, cardsSeenBy } = await createOnlookers());
});
afterAll(() => world.close());

async function sees(person: Person, cardId: string): Promise<boolean> {
  return (await cardsSeenBy(person, [cardId])).length === 1;
}

async function seenBy(cardId: string): Promise<string[]> {
  const names = await Promise.all(
    Object.entries(people).map(async ([name, person]) =>
      (await sees(person, cardId)) ? [name] : [],
    ),
  );
  return names.flat();
}

async function oneApplication(linkedTo?: Person) {
  const openingId = await loop.opening({
    manager: people.manager,
    deputies: [people.deputy],
    coordinators: [people.coordinator],
  });
  const personId = await loop.candidate(linkedTo === undefined ? {} : { linkedTo });
  return { openingId, personId, applicationId: await loop.application(openingId, personId) };
}

describe("a submitted card", () => {
  test("is seen by its author and by who reads the round-ups; by no coordinator and no stranger", async () => {
    const { applicationId } = await oneApplication();
    const interview = await loop.interview(applicationId, { panel: [people.ana, people.ben] });
    const card = await loop.card(interview, people.ana, "submitted");
    expect(await seenBy(card)).toEqual(["ana", "manager", "deputy", "admin", "auditor"]);
    expect(await sees(owner, card)).toBe(true);
  });

  test.each(["draft", "sealed"] as const)("is its author's alone while it is %s", async (state) => {
    const { applicationId } = await oneApplication();
    const interview = await loop.interview(applicationId, { panel: [people.ana, people.ben] });
    await loop.card(interview, people.ben, "submitted");
    const card = await loop.card(interview, people.ana, state);
    expect(await seenBy(card)).toEqual(["ana"]);
  });

  test("opens to a colleague of the panel with their own", async () => {
    const { applicationId } = await oneApplication();
    const interview = await loop.interview(applicationId, { panel: [people.ana, people.ben] });
    const card = await loop.card(interview, people.ana, "submitted");
    expect(await sees(people.ben, card)).toBe(false);
    await loop.card(interview, people.ben, "submitted");
    expect(await sees(people.ben, card)).toBe(true);
  });

  test("stays closed to a colleague whose own is only sealed, or who is excused", async () => {
    const { applicationId } = await oneApplication();
    const interview = await loop.interview(applicationId, { panel: [people.ana, people.ben] });
    const card = await loop.card(interview, people.ana, "submitted");
    await loop.card(interview, people.ben, "sealed");
    expect(await sees(people.ben, card)).toBe(false);
    await loop.setSeat(interview, people.ben, "excused");
    expect(await sees(people.ben, card)).toBe(false);
  });

  test("opens to no coordinator, even on the panel with their own submitted", async () => {
    const { applicationId } = await oneApplication();
    const panel = [people.ana, people.coordinator];
    const interview = await loop.interview(applicationId, { panel });
    const card = await loop.card(interview, people.ana, "submitted");
    const own = await loop.card(interview, people.coordinator, "submitted");
    expect(await sees(people.coordinator, card)).toBe(false);
    expect(await sees(people.coordinator, own)).toBe(true);
  });

  test("of another stage does not open to a panelist", async () => {
    const { applicationId } = await oneApplication();
    const first = await loop.interview(applicationId, { panel: [people.ana] });
    const second = await loop.interview(applicationId, { panel: [people.ben], stage: "fit" });
    const card = await loop.card(first, people.ana, "submitted");
    await loop.card(second, people.ben, "submitted");
    expect(await sees(people.ben, card)).toBe(false);
  });

  test("of another organisation is nobody's, even past row-level security", async () => {
    const stranger = await world.organisation("Elsewhere");
    const { applicationId } = await oneApplication();
    const interview = await loop.interview(applicationId, { panel: [people.ana] });
    const card = await loop.card(interview, people.ana, "submitted");
    const seen = await loop.run((db) =>
      db
        .selectFrom("scorecards")
        .select("id")
        .where("id", "=", card)
        .where(
          mayReadScorecard({
            orgId: mintOrgId(stranger.orgId),
            membershipId: stranger.membershipId,
            role: "owner",
          }),
        )
        .execute(),
    );
    expect(seen).toEqual([]);
  });
});

describe("where the panel's cards open together", () => {
  async function panelOfThree() {
    const { applicationId } = await oneApplication();
    const interview = await loop.interview(applicationId, {
      panel: [people.ana, people.ben, people.otherManager],
      reveal: "panel_submitted",
    });
    const card = await loop.card(interview, people.ana, "submitted");
    await loop.card(interview, people.ben, "submitted");
    return { applicationId, interview, card };
  }

  test("the last one's card opens them", async () => {
    const { interview, card } = await panelOfThree();
    expect(await sees(people.ben, card)).toBe(false);
    await loop.card(interview, people.otherManager, "submitted");
    expect(await sees(people.ben, card)).toBe(true);
  });

  test("a trainee holds nobody up, and waits like everybody", async () => {
    const { applicationId } = await oneApplication();
    const interview = await loop.interview(applicationId, {
      panel: [people.ana, { member: people.ben, part: "reverse_shadow" }],
      reveal: "panel_submitted",
    });
    const card = await loop.card(interview, people.ana, "submitted");
    const trainee = await loop.card(interview, people.ben, "draft");
    expect(await cardsSeenBy(people.ana, [card, trainee])).toEqual([card]);
    expect(await cardsSeenBy(people.ben, [card, trainee])).toEqual([trainee]);
  });

  test("one who is excused holds nobody up", async () => {
    const { interview, card } = await panelOfThree();
    await loop.setSeat(interview, people.otherManager, "excused");
    expect(await sees(people.ben, card)).toBe(true);
  });

  test("a closed stage waits for nobody, and the one who is missing still sees nothing", async () => {
    const { applicationId, card } = await panelOfThree();
    await loop.closeStage(applicationId, "case", people.manager);
    expect(await sees(people.ben, card)).toBe(true);
    expect(await sees(people.otherManager, card)).toBe(false);
  });
});

describe("whoever still owes a card for the person", () => {
  test.each(["manager", "deputy", "admin", "auditor"] as const)(
    "sees none of the others', as %s",
    async (name) => {
      const { applicationId } = await oneApplication();
      const first = await loop.interview(applicationId, { panel: [people.ana] });
      const card = await loop.card(first, people.ana, "submitted");
      expect(await sees(people[name], card)).toBe(true);
      const second = await loop.interview(applicationId, { panel: [people[name]], stage: "fit" });
      expect(await sees(people[name], card)).toBe(false);
      await loop.card(second, people[name], "submitted");
      expect(await sees(people[name], card)).toBe(true);
    },
  );

  test.each<[InterviewState, boolean]>([
    ["planned", false],
    ["moved", false],
    ["held", false],
    ["cut_short", false],
    ["cancelled", true],
    ["candidate_absent", true],
    ["interviewer_absent", true],
  ])("at an interview that is %s: sees %s", async (state, seen) => {
    const { applicationId } = await oneApplication();
    const first = await loop.interview(applicationId, { panel: [people.ana] });
    const card = await loop.card(first, people.ana, "submitted");
    await loop.interview(applicationId, { panel: [people.manager], stage: "fit", state });
    expect(await sees(people.manager, card)).toBe(seen);
  });

  test("is bound by the interview that another was moved to, not by the old one", async () => {
    const { applicationId } = await oneApplication();
    const first = await loop.interview(applicationId, { panel: [people.ana] });
    const card = await loop.card(first, people.ana, "submitted");
    const panel = [people.manager];
    const movedTo = await loop.interview(applicationId, { panel, stage: "fit" });
    await loop.interview(applicationId, { panel, stage: "fit", state: "moved", movedTo });
    expect(await sees(people.manager, card)).toBe(false);
    await loop.card(movedTo, people.manager, "submitted");
    expect(await sees(people.manager, card)).toBe(true);
  });

  test("is bound across applications of the same person, in both directions", async () => {
    const before = await oneApplication();
    const interview = await loop.interview(before.applicationId, { panel: [people.ana] });
    const old = await loop.card(interview, people.ana, "submitted");
    const openingId = await loop.opening({ manager: people.otherManager });
    const again = await loop.application(openingId, before.personId);
    await loop.interview(again, { panel: [people.manager] });
    expect(await sees(people.manager, old)).toBe(false);
    expect(await sees(people.deputy, old)).toBe(true);
  });

  test("opens one application early, and that one alone", async () => {
    const first = await oneApplication();
    const openingId = await loop.opening({ manager: people.manager });
    const secondId = await loop.application(openingId, first.personId);
    const cards = await Promise.all(
      [first.applicationId, secondId].map(async (applicationId) => {
        const interview = await loop.interview(applicationId, { panel: [people.ana] });
        return loop.card(interview, people.ana, "submitted");
      }),
    );
    await loop.interview(secondId, { panel: [people.manager], stage: "fit" });
    expect(await cardsSeenBy(people.manager, cards)).toEqual([]);
    await loop.openEarly(first.applicationId, people.manager);
    expect(await cardsSeenBy(people.manager, cards)).toEqual([cards[0]]);
  });

  test("is told what is outstanding, by name", async () => {
    const { applicationId, personId } = await oneApplication();
    const fit = await loop.interview(applicationId, { panel: [people.manager], stage: "fit" });
    await loop.interview(applicationId, { panel: [people.ana] });
    const owed = await loop.run((db) => outstandingCards(db, viewer(people.manager), personId));
    expect(owed).toEqual([{ interviewId: fit, applicationId, stage: "Setting fit" }]);
    await loop.card(fit, people.manager, "submitted");
    expect(await loop.run((db) => outstandingCards(db, viewer(people.manager), personId))).toEqual(
      [],
    );
  });
});

test("nobody reads a card about themselves, whatever their role, not even their own", async () => {
  for (const person of [people.admin, people.auditor, people.manager, owner]) {
    const { applicationId } = await oneApplication(person);
    const interview = await loop.interview(applicationId, { panel: [people.ana, person] });
    const card = await loop.card(interview, people.ana, "submitted");
    const own = await loop.card(interview, person, "submitted");
    expect(await cardsSeenBy(person, [card, own])).toEqual([]);
  }
});
