import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createWorld, type Person, type World } from "../testing/world.ts";
import { deliverMail } from "./deliver-mail.ts";

type Mail = { recipient: string; subject: string; body: string };

let world: World;
let owner: Person;
let sent: Mail[] = [];

beforeAll(async () => {
  world = await createWorld({ hasMail: true });
  owner = await world.organisation("Heron House");
});
afterAll(() => world.close());
beforeEach(() => {
  sent = [];
});

const send = async (mail: Mail) => void sent.push(mail);
const failing = async () => {
  throw new Error("421 try again later");
};

type Job = { orgId: string; mailId: string };
const jobs = () =>
  world.enqueued.filter((job) => job.name === "deliver-mail").map((job) => job.payload as Job);
const deliver = (job: Job, how: (mail: Mail) => Promise<void>) =>
  deliverMail(world.services.database.pool, how, job, new Date());

let invited = 0;
async function invite(name?: string): Promise<{ job: Job; email: string; link: string | null }> {
  const email = `invited-${++invited}@example.org`;
  if (name !== undefined) await owner.call("PATCH /api/profile", { body: { name } });
  const { link, delivery } = await owner.call("POST /api/invitations", {
    body: { email, role: "auditor" },
  });
  expect(delivery).toBe("mail");
  const job = jobs().at(-1);
  if (job === undefined) throw new Error("nothing was enqueued");
  return { job, email, link };
}

async function row(job: Job) {
  const client = await world.services.database.pool.connect();
  try {
    await client.query(`begin; set local app.org_id = '${job.orgId}'`);
    const found = await client.query<Record<string, unknown>>(
      "select recipient, subject, body, state, attempts, last_error, sent_at from outgoing_mails where id = $1",
      [job.mailId],
    );
    return found.rows[0];
  } finally {
    await client.query("rollback");
    client.release();
  }
}

describe("the outbox", () => {
  test("holds a mail as soon as, and only if, the change that asks for it commits", async () => {
    const before = jobs().length;
    const { job, email, link } = await invite();
    expect(await row(job)).toMatchObject({ recipient: email, state: "waiting", attempts: 0 });
    expect((await row(job))?.["body"]).toContain(link);
    expect(Object.keys(job).toSorted()).toEqual(["mailId", "orgId"]);

    await owner.refused("POST /api/invitations", { body: { email, role: "auditor" } });
    expect(jobs()).toHaveLength(before + 1);
  });

  test("delivers once, and drops the text once it is sent: it holds a link that works once", async () => {
    const { job, email, link } = await invite();
    await deliver(job, send);
    await deliver(job, send);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ recipient: email });
    expect(sent[0]?.body).toContain(link);
    expect(await row(job)).toMatchObject({
      state: "sent",
      body: "",
      attempts: 1,
      last_error: null,
    });
  });

  test("keeps what could not be sent, counts the tries, and lets the queue try again", async () => {
    const { job, link } = await invite();
    await expect(deliver(job, failing)).rejects.toThrow("the mail could not be sent");
    await expect(deliver(job, failing)).rejects.toThrow("the mail could not be sent");
    expect(await row(job)).toMatchObject({
      state: "waiting",
      attempts: 2,
      last_error: "421 try again later",
    });
    await deliver(job, send);
    expect(sent[0]?.body).toContain(link);
    expect(await row(job)).toMatchObject({
      state: "sent",
      body: "",
      attempts: 3,
      last_error: null,
    });
  });

  test("sends nothing of another organisation, and nothing that is not there", async () => {
    const { job } = await invite();
    const stranger = await world.organisation("Zebra House");
    await deliver({ orgId: stranger.orgId, mailId: job.mailId }, send);
    await deliver({ orgId: job.orgId, mailId: stranger.orgId }, send);
    expect(sent).toEqual([]);
    await expect(deliver({ orgId: "'; select 1", mailId: job.mailId }, send)).rejects.toThrow(
      TypeError,
    );
  });

  test("lets no name become a header of its own", async () => {
    const { job } = await invite("Mallory\r\nBcc: everybody@example.org\r\n\r\nHello");
    await deliver(job, send);
    expect(sent[0]?.subject).not.toMatch(/[\r\n]/);
    expect(sent[0]?.recipient).not.toContain("everybody");
  });
});
