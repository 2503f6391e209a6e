import { Client } from "pg";
import type { JobPayloads } from "../../jobs/names.ts";
import type { World } from "../../testing/world.ts";
import { sendAccountLink } from "./send-account-link.ts";

export type Mail = { kind: string; recipient: string; subject: string; body: string };

/** Carries out what was asked for since the last time, as the job queue would. */
async function carryOutJobs(world: World): Promise<void> {
  const jobs = world.enqueued.splice(0).filter(({ name }) => name === "send-account-link");
  for (const { payload } of jobs)
    await sendAccountLink(world.services, payload as JobPayloads["send-account-link"]);
}

/** Every mail to an address, oldest first. */
export async function mailsTo(world: World, recipient: string): Promise<Mail[]> {
  await carryOutJobs(world);
  const superuser = new Client({ connectionString: world.database.urls.superuserUrl });
  await superuser.connect();
  try {
    const found = await superuser.query<Mail>(
      "select kind, recipient, subject, body from outgoing_mails where recipient = $1 order by id",
      [recipient],
    );
    return found.rows;
  } finally {
    await superuser.end();
  }
}

/** The secret of the newest link of a kind that was mailed to an address. */
export async function mailedToken(world: World, recipient: string, kind: string): Promise<string> {
  const mail = (await mailsTo(world, recipient)).findLast((one) => one.kind === kind);
  return tokenOf(mail?.body ?? "");
}

export function tokenOf(text: string | null): string {
  return /#([\w-]{43})/.exec(text ?? "")?.[1] ?? "no link";
}
