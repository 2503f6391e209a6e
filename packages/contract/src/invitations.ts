import * as z from "zod/mini";
import { Id, Moment } from "./ids.ts";
import { Role } from "./members.ts";
import type { Page, PageQuery } from "./page.ts";
import type { SessionView } from "./sessions.ts";
import { Email, LinkToken, Password, PersonName, SignInCode } from "./text.ts";

export const Invitation = z.strictObject({
  id: Id,
  email: z.string(),
  role: Role,
  state: z.enum(["pending", "accepted", "revoked", "expired"]),
  invitedBy: z.string(),
  createdAt: Moment,
  expiresAt: Moment,
  can: z.strictObject({ revoke: z.boolean(), renew: z.boolean() }),
});
export type Invitation = z.infer<typeof Invitation>;

/**
 * The link is shown once, when it is made; only a hash of its token is stored. A repeated attempt with the same
 * Idempotency-Key gets `link: null`: renew the invitation to see a new one.
 */
export type InvitationCreated = {
  invitation: Invitation;
  link: string | null;
  /** `mail`: also on its way by e-mail. `link`: no mail server is configured, hand the link over yourself. */
  delivery: "mail" | "link";
};

export const InviteMember = z.strictObject({ email: Email, role: Role });
export type InviteMember = z.input<typeof InviteMember>;

/** What the bearer of a link may see before they accept. */
export type InvitationPreview = {
  organisation: string;
  email: string;
  role: Role;
  invitedBy: string;
  expiresAt: Moment;
  /** `sign_in`: an account with this address exists, its password is asked for. */
  account: "create" | "sign_in";
};

export const OpenInvitation = z.strictObject({ token: LinkToken });
export type OpenInvitation = z.input<typeof OpenInvitation>;

export const AcceptInvitation = z.strictObject({
  token: LinkToken,
  name: PersonName,
  password: Password,
  /** Where an account exists that has a second factor. */
  code: z.optional(SignInCode),
});
export type AcceptInvitation = z.input<typeof AcceptInvitation>;

export type InvitationRoutes = {
  "GET /api/invitations": { query: PageQuery; answer: Page<Invitation> };
  "POST /api/invitations": { body: InviteMember; answer: InvitationCreated };
  "POST /api/invitations/:invitationId/revoke": { answer: Invitation };
  /** Makes a new link and ends the old one. */
  "POST /api/invitations/:invitationId/renew": { answer: InvitationCreated };
  /** Public; the token travels in the body so that it is in no log. */
  "POST /api/invitations/open": { body: OpenInvitation; answer: InvitationPreview };
  "POST /api/invitations/accept": { body: AcceptInvitation; answer: SessionView };
};
