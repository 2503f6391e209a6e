import * as z from "zod/mini";
import type { Id, Moment } from "./ids.ts";
import { Password, PersonName } from "./text.ts";

export type Profile = { id: Id; name: string; email: string };

/** One place where you are signed in. The token itself never leaves the server. */
export type SessionEntry = {
  id: Id;
  current: boolean;
  device: string;
  address: string | null;
  sharedComputer: boolean;
  createdAt: Moment;
  lastSeenAt: Moment;
  expiresAt: Moment;
};

export const ChangeProfile = z.strictObject({ name: PersonName });
export type ChangeProfile = z.input<typeof ChangeProfile>;

/** Ends every other session. */
export const ChangePassword = z.strictObject({
  currentPassword: z.string().check(z.minLength(1), z.maxLength(128)),
  newPassword: Password,
});
export type ChangePassword = z.input<typeof ChangePassword>;

export type ProfileRoutes = {
  "GET /api/profile": { answer: Profile };
  "PATCH /api/profile": { body: ChangeProfile; answer: Profile };
  "POST /api/profile/password": { body: ChangePassword; answer: null };
  "GET /api/profile/sessions": { answer: { items: SessionEntry[] } };
  "DELETE /api/profile/sessions/:sessionId": { answer: null };
  "POST /api/profile/sessions/end-others": { answer: { ended: number } };
};
