import type { InterviewState } from "@evenhand/contract/interviews";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Services } from "../../http/services.ts";
import { createLoop, type Loop } from "../../testing/loop.ts";
import { createWorld, type Person, type World } from "../../testing/world.ts";
import { mailCards } from "./mail-cards.ts";

let world: World;
let loop: Loop;
let owner: Person;
let ines: Person;
let ivo: Person;
let openingId: string;
let personId: string;
let applicationId: string;

/** In Berlin it is ten; the card opens at a quarter to, and nine o'clock of the next day is eight here. */
const START = new Date("2031-03-04T09:00:00Z");
const OPEN = "2031-03-04T08:45:00Z";
const NEXT_MORNING = "2031-03-05T08:00:00Z";

beforeAll(async () => {
  world = await createWorld({ hasMail: true });
  owner = await world.organisation("Heron House");
  ines = await world.member(owner, "interviewer", "Ines Interviewer");
  ivo = await world.member(owner, "interviewer", "Ivo Interviewer");
  loop = await createLoop(world, owner);
});
afterAll(() => world.close());
beforeEach(async () => {
  await loop.run((db) => db.updateTable("interviews").set({ state: "cancelled" }).execute());
  openingId = await loop.opening();
  personId = await loop.candidate();
  applicationId = await loop.application(openingId, personId);
});

type Given = Partial<Parameters<Loop["interview"]>[1]>;
const plan = (given: Given = {}) =>
  loop.interview(applicationId, { panel: [ines], state: "planned", startsAt: START, ...given });

/** One round of the job at a moment; the mails that it left, oldest first. */
async function mailsAt(moment: string, given: Partial<Services> = {}) {
  const before = new Set((await outbox(loop)).map((mail) => mail.id));
  await mailCards({ ...world.services, now: () => new Date(moment), ...given });
  return (await outbox(loop)).filter((mail) => !before.has(mail.id));
}
const outbox = (of: Loop) =>
  of.run((db) =>
    db
      .selectFrom("outgoing_mails")
      .select(["id", "kind", "recipient", "subject", "body"])
      .where("kind", "like", "card_%")
      .orderBy("id")
      .execute(),
  );
const told = async (moment: string) =>
  (await mailsAt(moment)).map(({ kind, recipient }) => `${kind} ${recipient}`);

describe("a panelist", () => {
  test("is told when the card opens, and reminded the next morning; each once", async () => {
    const id = await plan({ panel: [ines, ivo] });
    expect(await told("2031-03-04T08:44:00Z")).toEqual([]);
    const opened = await mailsAt(OPEN);
    expect(opened.map((mail) => mail.recipient)).toEqual([ines.email, ivo.email]);
    expect(opened[0]).toMatchObject({
      kind: "card_open",
      subject: "Your card is open: Case discussion",
    });
    expect(opened[0]?.body).toContain(`/interviews/${id}/kit`);
    expect(opened[0]?.body).toContain("Case discussion, with Noor Candidate (Therapist, days)");
    expect(opened[0]?.body).toContain("Tue 4 Mar, 10:00 (Europe/Berlin)");
    expect(opened[0]?.body).not.toContain("Ivo");
    expect(await told("2031-03-04T08:50:00Z")).toEqual([]);
    expect(await told("2031-03-04T20:00:00Z")).toEqual([]);

    await loop.card(id, ivo, "submitted");
    expect(await told("2031-03-05T07:59:00Z")).toEqual([]);
    const reminded = await mailsAt(NEXT_MORNING);
    expect(reminded).toMatchObject([
      {
        kind: "card_owed",
        recipient: ines.email,
        subject: "Your card is still to come: Case discussion",
      },
    ]);
    expect(await told("2031-03-05T08:05:00Z")).toEqual([]);
    expect(await told("2031-03-06T08:00:00Z")).toEqual([]);
  });

  test("who is writing is not told that they may, but reminded to finish", async () => {
    const id = await plan({ state: "held" });
    await loop.card(id, ines, "draft");
    expect(await told(OPEN)).toEqual([]);
    expect(await told(NEXT_MORNING)).toEqual([`card_owed ${ines.email}`]);
  });

  test("who joins while it is on is told then, and only they", async () => {
    const id = await plan();
    await mailsAt(OPEN);
    await owner.call("POST /api/interviews/:interviewId/panelists", {
      params: { interviewId: id },
      body: { memberId: ivo.membershipId, focusId: null, part: "interviewer" },
    });
    expect(await told("2031-03-04T09:10:00Z")).toEqual([`card_open ${ivo.email}`]);
  });

  test("of an interview at another time is told at that time, once", async () => {
    const interviewId = await plan();
    await owner.call("PATCH /api/interviews/:interviewId", {
      params: { interviewId },
      body: { startsAt: "2031-03-04T13:00:00Z" },
      ifMatch: 1,
    });
    expect(await told(OPEN)).toEqual([]);
    expect(await told("2031-03-04T12:45:00Z")).toEqual([`card_open ${ines.email}`]);
    await owner.call("PATCH /api/interviews/:interviewId", {
      params: { interviewId },
      body: { startsAt: "2031-03-04T15:00:00Z" },
      ifMatch: 2,
    });
    expect(await told("2031-03-04T14:45:00Z")).toEqual([]);
  });

  test("of an interview that was moved is told for the new one", async () => {
    const next = await plan({ startsAt: new Date("2031-03-04T13:00:00Z") });
    await plan({ state: "moved", movedTo: next });
    expect(await told(OPEN)).toEqual([]);
    expect(await told("2031-03-04T12:45:00Z")).toEqual([`card_open ${ines.email}`]);
  });

  test("who was let go and is expected again gets no mail twice", async () => {
    const id = await plan();
    await mailsAt(OPEN);
    await loop.setSeat(id, ines, "excused");
    await loop.setSeat(id, ines, "expected");
    expect(await told("2031-03-04T09:00:00Z")).toEqual([]);
  });
});

describe("nobody is written to", () => {
  const bothTimes = async () => [...(await told(OPEN)), ...(await told(NEXT_MORNING))];

  test.each<InterviewState>(["cancelled", "moved", "candidate_absent", "interviewer_absent"])(
    "about an interview that is %s",
    async (state) => {
      await plan({ state });
      expect(await bothTimes()).toEqual([]);
    },
  );

  test.each(["excused", "did_not_attend", "replaced"] as const)("who is %s", async (state) => {
    await plan({ panel: [{ member: ines, state }] });
    expect(await bothTimes()).toEqual([]);
  });

  test.each(["shadow", "reverse_shadow"] as const)("who is a trainee: %s", async (part) => {
    await plan({ panel: [{ member: ines, part }] });
    expect(await bothTimes()).toEqual([]);
  });

  test("about an interview without a time, or about a card that is in", async () => {
    await plan({ startsAt: null });
    const id = await plan({ state: "held" });
    await loop.card(id, ines, "submitted");
    expect(await bothTimes()).toEqual([]);
  });

  test("who is deactivated", async () => {
    const gone = await world.member(owner, "interviewer");
    await plan({ panel: [gone] });
    await owner.call("POST /api/members/:memberId/deactivate", {
      params: { memberId: gone.membershipId },
    });
    expect(await bothTimes()).toEqual([]);
  });

  test("about an application that has ended, or a stage that was closed", async () => {
    const ended = await loop.application(openingId, await loop.candidate(), { state: "withdrawn" });
    await loop.interview(ended, { panel: [ines], state: "planned", startsAt: START });
    await plan({ state: "held" });
    await loop.closeStage(applicationId, "case", owner);
    expect(await bothTimes()).toEqual([]);
  });

  test("about themselves", async () => {
    const themselves = await loop.candidate({ linkedTo: ines });
    const applied = await loop.application(openingId, themselves);
    await loop.interview(applied, { panel: [ines], state: "planned", startsAt: START });
    expect(await bothTimes()).toEqual([]);
  });

  test("where no mail is sent; and once it is, old mails are not dug out", async () => {
    await plan();
    expect(await mailsAt(OPEN, { hasMail: false })).toEqual([]);
    expect(await told("2031-03-04T12:00:00Z")).toEqual([]);
    expect(await mailsAt(NEXT_MORNING, { hasMail: false })).toEqual([]);
    expect(await told("2031-03-06T08:00:00Z")).toEqual([]);
  });
});

describe("a blind reviewer", () => {
  test("reads no name: not of this work, nor, until it is in, of any other of that person", async () => {
    await plan({ blind: true });
    await plan({ stage: "fit", startsAt: START });
    const mails = await mailsAt(OPEN);
    expect(mails).toHaveLength(2);
    for (const { subject, body } of mails) expect(subject + body).not.toMatch(/Noor|Candidate/);
    expect(mails[0]?.body).toContain("Case discussion, a blind review (Therapist, days)");
    const reminders = await mailsAt(NEXT_MORNING);
    expect(reminders).toHaveLength(2);
    for (const { subject, body } of reminders) expect(subject + body).not.toContain("Noor");
  });
});

describe("the job", () => {
  test("run by two servers at once makes one mail of each", async () => {
    await plan({ panel: [ines, ivo] });
    await plan({ panel: [ivo, ines], stage: "fit" });
    const before = (await outbox(loop)).length;
    const services = { ...world.services, now: () => new Date(OPEN) };
    await Promise.all([1, 2, 3, 4].map(() => mailCards(services)));
    expect(await outbox(loop)).toHaveLength(before + 4);
  });

  test("that breaks off after the first mail has made none, and does it all the next time", async () => {
    await plan({ panel: [ines, ivo] });
    const before = await outbox(loop);
    let asked = 0;
    const enqueue: Services["enqueue"] = async () => {
      if (++asked === 2) throw new Error("killed");
    };
    await expect(mailsAt(OPEN, { enqueue })).rejects.toThrow("killed");
    expect(await outbox(loop)).toEqual(before);
    expect(await told(OPEN)).toEqual([`card_open ${ines.email}`, `card_open ${ivo.email}`]);
  });

  test("puts each organisation's mails into its own outbox, for the queue to deliver", async () => {
    const zebra = await world.organisation("Zebra House");
    const theirs = await createLoop(world, zebra);
    const applied = await theirs.application(
      await theirs.opening(),
      await theirs.candidate({ name: "Zoe Stranger" }),
    );
    await theirs.interview(applied, { panel: [zebra], state: "planned", startsAt: START });
    await plan();
    const before = world.enqueued.length;
    const mine = await mailsAt(OPEN);
    expect(mine).toMatchObject([{ recipient: ines.email }]);
    const [their, ...more] = await outbox(theirs);
    expect(more).toEqual([]);
    expect(their).toMatchObject({ recipient: zebra.email });
    expect(their?.body).toContain("Zoe Stranger");
    expect(world.enqueued.slice(before).toSorted(byOrg)).toEqual(
      [
        { name: "deliver-mail", payload: { orgId: owner.orgId, mailId: mine[0]?.id } },
        { name: "deliver-mail", payload: { orgId: zebra.orgId, mailId: their?.id } },
      ].toSorted(byOrg),
    );
  });
});

function byOrg(one: { payload: unknown }, other: { payload: unknown }): number {
  return JSON.stringify(one.payload).localeCompare(JSON.stringify(other.payload));
}
