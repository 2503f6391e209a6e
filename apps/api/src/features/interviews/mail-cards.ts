import { forEachOrg, type Db, type OrgId } from "../../db/tenant.ts";
import type { Services } from "../../http/services.ts";
import { queueMail } from "../../mail/outbox.ts";
import { outlinesOf } from "../openings/outline-queries.ts";
import { cardMail } from "./card-mail.ts";
import { listSeatsToMail, markMailed } from "./card-mail-queries.ts";
import { OPENS_BEFORE } from "./policy.ts";
import { findInterview } from "./queries.ts";
import { mailDue, type CardMail } from "./when-to-mail.ts";

/** Longer than from the beginning of any interview to the last hour of its reminder. */
const LOOK_BACK = 3 * 86_400_000;

type Seat = Awaited<ReturnType<typeof listSeatsToMail>>[number];

/**
 * Tells each interviewer that their card can be opened, and the next morning whoever still owes it: each at most
 * once. The mark and the mail are one transaction, so that neither a crash nor a second server makes two of one.
 */
export async function mailCards(services: Services): Promise<void> {
  if (!services.hasMail) return;
  const now = services.now();
  const began = {
    from: new Date(now.getTime() - LOOK_BACK),
    to: new Date(now.getTime() + OPENS_BEFORE),
  };
  await forEachOrg(services.database.pool, async (db, orgId) => {
    for (const seat of await listSeatsToMail(db, orgId, began)) {
      const kind = mailDue(seat, now);
      if (kind !== null && !seat.had.includes(kind))
        await mailSeat(services, db, orgId, seat, kind);
    }
  });
}

async function mailSeat(
  services: Services,
  db: Db,
  orgId: OrgId,
  seat: Seat,
  kind: CardMail,
): Promise<void> {
  // Read as the panelist reads it: whom they may not know of has no name here, and no mail about themselves.
  const viewer = { orgId, membershipId: seat.membership_id, role: seat.role };
  const interview = await findInterview(db, viewer, seat.id);
  if (interview === undefined) return;
  const mark = { panelistId: seat.seat_id, kind, at: services.now() };
  if (!(await markMailed(db, orgId, mark))) return;
  const outlines = await outlinesOf(db, orgId, [interview.rubric_version_id]);
  const stage = outlines
    .get(interview.rubric_version_id)
    ?.stages.find((one) => one.id === interview.stage_id);
  const mail = cardMail(kind, {
    recipient: seat.email,
    stage: stage?.name ?? interview.stage_id,
    opening: interview.opening_title,
    candidate: interview.is_blind_to_viewer ? null : interview.person_name,
    startsAt: interview.starts_at,
    timeZone: interview.time_zone,
    link: `${services.url}/interviews/${interview.id}/kit`,
  });
  await queueMail(services, db, orgId, mail);
}
