import { AcceptInvitation, InviteMember, OpenInvitation } from "@evenhand/contract/invitations";
import { PageQuery } from "@evenhand/contract/page";
import { passwordFault } from "../../auth/password-rules.ts";
import { findUserId } from "../../db/accounts.ts";
import { cutPage, readCursor } from "../../http/cursor.ts";
import { countAttempt, LIMITS } from "../../http/rate-limit.ts";
import { NOT_FOUND, refuse, Refusal } from "../../http/refusals.ts";
import { memberRoute, publicRoute } from "../../http/route.ts";
import { countLinkAttempt } from "./count-link-attempt.ts";
import { acceptInvitation, previewInvitation } from "./accept-invitation.ts";
import { enter } from "./enter.ts";
import { changeOpenInvitation, findInvitation, listInvitations } from "./invitation-queries.ts";
import { inviteMember, renewInvitation } from "./invite-member.ts";
import { canInvite, canSeeInvitations, givableRoles } from "./policy.ts";
import { presentInvitation } from "./present-invitation.ts";
import { provePerson } from "./prove-person.ts";
import { recordSignIn } from "./record-sign-in.ts";

export const invitationRoutes = [
  memberRoute("GET /api/invitations", {
    query: PageQuery,
    async act({ db, actor, query, now }) {
      if (!canSeeInvitations(actor))
        return refuse("not_allowed", "Invitations are open to admins, owners and auditors.");
      const after = readCursor(query.cursor, 1);
      if (after instanceof Refusal) return after;
      const limit = Number(query.limit ?? 50);
      const rows = await listInvitations(db, actor.orgId, { before: after?.[0] ?? null, limit });
      return cutPage(
        rows,
        limit,
        (row) => presentInvitation(row, actor, now),
        (row) => [row.id],
      );
    },
  }),

  memberRoute("POST /api/invitations", {
    body: InviteMember,
    creates: true,
    storable: (answer) => ({ ...answer, link: null }),
    act: inviteMember,
  }),

  memberRoute("POST /api/invitations/:invitationId/renew", {
    storable: (answer) => ({ ...answer, link: null }),
    act: renewInvitation,
  }),

  memberRoute("POST /api/invitations/:invitationId/revoke", {
    async act({ db, actor, params, now, audit, notify }) {
      if (!canInvite(actor))
        return refuse("not_allowed", "Only an owner or admin withdraws invitations.");
      const invitation = await findInvitation(db, actor.orgId, params.invitationId);
      if (invitation === undefined) return NOT_FOUND;
      if (!givableRoles(actor).includes(invitation.role))
        return refuse("not_allowed", "You may not withdraw this invitation.");
      if (!(await changeOpenInvitation(db, actor.orgId, invitation.id, { revoked_at: now }))) {
        return refuse("conflict", "This invitation has been accepted or revoked.");
      }
      audit({ action: "invitation.revoked", subject: { kind: "invitation", id: invitation.id } });
      notify({ noun: "invitations", id: invitation.id });
      return presentInvitation({ ...invitation, revoked_at: now }, actor, now);
    },
  }),

  publicRoute("POST /api/invitations/open", {
    body: OpenInvitation,
    async act({ services, now, address, body }) {
      const limited = await countLinkAttempt({ services, now, address });
      return limited ?? previewInvitation(services, body.token);
    },
  }),

  publicRoute("POST /api/invitations/accept", {
    body: AcceptInvitation,
    async act(call) {
      const { services, now, address, body, requestId } = call;
      const { pool } = services.database;
      const limited = await countLinkAttempt({ services, now, address });
      if (limited !== null) return limited;
      const preview = await previewInvitation(services, body.token);
      if (preview instanceof Refusal) return preview;
      const { email, organisation } = preview;
      const fault =
        preview.account === "create"
          ? await passwordFault(body.password, [body.name, email, organisation])
          : null;
      if (fault !== null) return refuse("password_refused", fault);
      // Whoever holds a link to somebody else's account guesses at its password no faster than at the door.
      const guessing =
        preview.account === "sign_in"
          ? await countAttempt(pool, LIMITS.signInByAccount, email, now)
          : null;
      if (guessing !== null) return guessing;

      const accepted = await acceptInvitation(services, body, requestId, (userId) =>
        provePerson(call, { userId, email }, "password", body.code),
      );
      if (accepted instanceof Refusal) {
        const account = { userId: await findUserId(services.database.auth, email), email };
        if (accepted.code === "wrong_credentials")
          await recordSignIn(call, account, { action: "sign_in_refused", method: "password" });
        return accepted;
      }
      return enter(call, accepted.person, {
        sharedComputer: false,
        action: preview.account === "create" ? "account_created" : "signed_in",
        organisation: accepted.orgId,
      });
    },
  }),
];
