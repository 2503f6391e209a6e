import * as z from "zod/mini";
import type { SessionView } from "./sessions.ts";
import { Email, LinkToken, OrganisationName, Password, PersonName, TimeZone } from "./text.ts";

/** Step one: is the single-use owner token, printed by the server at its first start, the right one? */
export const OpenFirstRun = z.strictObject({ token: LinkToken });
export type OpenFirstRun = z.input<typeof OpenFirstRun>;

/** Step two: the owner's account and the organisation. Spends the token. */
export const FinishFirstRun = z.strictObject({
  token: LinkToken,
  name: PersonName,
  email: Email,
  password: Password,
  organisation: OrganisationName,
  timeZone: TimeZone,
});
export type FinishFirstRun = z.input<typeof FinishFirstRun>;

export type FirstRunRoutes = {
  "POST /api/first-run/open": { body: OpenFirstRun; answer: { valid: true } };
  "POST /api/first-run": { body: FinishFirstRun; answer: SessionView };
};
