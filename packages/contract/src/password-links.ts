import * as z from "zod/mini";
import type { Moment } from "./ids.ts";
import { Email, LinkToken, Password } from "./text.ts";

/** Answered the same whether there is such an account or not. Refused where the server sends no mail. */
export const AskForPasswordLink = z.strictObject({ email: Email });
export type AskForPasswordLink = z.input<typeof AskForPasswordLink>;

export const OpenPasswordLink = z.strictObject({ token: LinkToken });
export type OpenPasswordLink = z.input<typeof OpenPasswordLink>;

/** Spends the link and ends every session of the account; nobody is signed in by it. */
export const UsePasswordLink = z.strictObject({ token: LinkToken, password: Password });
export type UsePasswordLink = z.input<typeof UsePasswordLink>;

/**
 * `mail`: on its way to the member, and shown to nobody else. `link`: no mail server is configured, hand it over
 * yourself; it is shown once, and a repeated attempt with the same Idempotency-Key gets `link: null`.
 */
export type PasswordLinkMade = {
  delivery: "mail" | "link";
  link: string | null;
  expiresAt: Moment | null;
};

export type PasswordLinkRoutes = {
  "POST /api/password-links": { body: AskForPasswordLink; answer: null };
  "POST /api/password-links/open": { body: OpenPasswordLink; answer: { email: string } };
  "POST /api/password-links/use": { body: UsePasswordLink; answer: null };
  "POST /api/members/:memberId/password-link": { answer: PasswordLinkMade };
};
