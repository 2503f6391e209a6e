import type { InterviewState } from "@evenhand/contract/interviews";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Loop } from "../testing/loop.ts";
import type { World } from "../testing/world.ts";
import { createOnlookers, type Onlookers } from "./onlookers.testing.ts";

let world: World;
let loop: Loop;
let people: Onlookers["people"];
let cardsSeenBy: Onlookers["cardsSeenBy"];

beforeAll(async () => {
  ({ world, loop, people, cardsSeenBy } = await createOnlookers());
});
afterAll(() => world.close());

/** The rule once more, in words of this file alone, over rows in memory. */
type Seat = {
  who: number;
  part: "interviewer" | "shadow";
  state: "expected" | "excused";
  card: null | "draft" | "sealed" | "submitted";
};
type Meeting = {
  person: number;
  application: number;
  state: InterviewState;
  reveal: "own_submitted" | "panel_submitted";
  closed: boolean;
  seats: Seat[];
};
type Model = { meetings: Meeting[]; linked: (number | null)[]; early: [number, number][] };

const WHO = [
  "ana",
  "ben",
  "manager",
  "deputy",
  "otherManager",
  "admin",
  "auditor",
  "coordinator",
] as const;

function modelSees(model: Model, who: number, meeting: Meeting, seat: Seat): boolean {
  if (model.linked[meeting.person] === who) return false;
  if (seat.who === who) return true;
  if (seat.card !== "submitted" || WHO[who] === "coordinator") return false;
  const owes = model.meetings.some(
    (other) =>
      other.person === meeting.person &&
      ["planned", "moved", "held", "cut_short"].includes(other.state) &&
      other.seats.some((s) => s.who === who && s.state === "expected" && s.card !== "submitted"),
  );
  const opened = model.early.some(([a, m]) => a === meeting.application && m === who);
  if (owes && !opened) return false;
  if (["manager", "deputy", "admin", "auditor"].includes(WHO[who] ?? "")) return true;
  if (!meeting.seats.some((s) => s.who === who && s.card === "submitted")) return false;
  return (
    meeting.reveal === "own_submitted" ||
    meeting.closed ||
    meeting.seats.every(
      (s) => s.state === "excused" || s.part !== "interviewer" || s.card === "submitted",
    )
  );
}

// Two people with two applications each; every interview has a round of its own, so that closures are its own.
const seat = fc.record({
  who: fc.nat({ max: WHO.length - 1 }),
  part: fc.constantFrom<Seat["part"]>("interviewer", "interviewer", "shadow"),
  state: fc.constantFrom<Seat["state"]>("expected", "expected", "expected", "excused"),
  card: fc.constantFrom<Seat["card"]>(null, "draft", "sealed", "submitted", "submitted"),
});
const meeting = fc
  .record({
    application: fc.nat({ max: 3 }),
    state: fc.constantFrom<InterviewState>(
      "planned",
      "held",
      "held",
      "cut_short",
      "cancelled",
      "moved",
    ),
    reveal: fc.constantFrom<Meeting["reveal"]>("own_submitted", "panel_submitted"),
    closed: fc.boolean(),
    seats: fc.uniqueArray(seat, { minLength: 1, maxLength: 5, selector: (one) => one.who }),
  })
  .map((one): Meeting => ({ ...one, person: one.application >> 1 }));
const model: fc.Arbitrary<Model> = fc.record({
  meetings: fc.array(meeting, { minLength: 1, maxLength: 6 }),
  linked: fc.tuple(
    fc.option(fc.nat({ max: WHO.length - 1 }), { freq: 3 }),
    fc.option(fc.nat({ max: WHO.length - 1 }), { freq: 3 }),
  ),
  early: fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: WHO.length - 1 })), { maxLength: 3 }),
});

test("any panels, states, closures, early openings and re-applications: as the model says", async () => {
  expect(WHO.map((name) => people[name])).toHaveLength(Object.keys(people).length);
  await fc.assert(
    fc.asyncProperty(model, (model) =>
      loop.passing(async () => {
        const member = (who: number) => people[WHO[who] ?? "ana"];
        const openingIds = await Promise.all(
          [0, 1].map(() => loop.opening({ manager: people.manager, deputies: [people.deputy] })),
        );
        const applications: string[] = [];
        for (const linked of model.linked) {
          const personId = await loop.candidate(
            linked === null ? {} : { linkedTo: member(linked) },
          );
          for (const openingId of openingIds)
            applications.push(await loop.application(openingId, personId));
        }
        const expected = new Map<string, { meeting: Meeting; seat: Seat }>();
        for (const [index, meeting] of model.meetings.entries()) {
          const applicationId = applications[meeting.application] ?? "";
          const round = index + 1;
          const panel = meeting.seats.map(({ who, part, state }) => ({
            member: member(who),
            part,
            state,
          }));
          const { state, reveal } = meeting;
          const id = await loop.interview(applicationId, { panel, state, reveal, round });
          if (meeting.closed) await loop.closeStage(applicationId, "case", people.manager, round);
          for (const seat of meeting.seats)
            if (seat.card !== null)
              expected.set(await loop.card(id, member(seat.who), seat.card), { meeting, seat });
        }
        for (const [application, who] of model.early)
          await loop.openEarly(applications[application] ?? "", member(who));
        const ids = [...expected.keys()];
        if (ids.length === 0) return;
        for (const [who, name] of WHO.entries()) {
          const wanted = ids.filter((id) => {
            const { meeting, seat } = expected.get(id) ?? {};
            return (
              meeting !== undefined && seat !== undefined && modelSees(model, who, meeting, seat)
            );
          });
          expect({ name, sees: await cardsSeenBy(people[name], ids) }).toEqual({
            name,
            sees: wanted.toSorted(),
          });
        }
      }),
    ),
    { numRuns: 40 },
  );
});
