import * as z from "zod/mini";
import type { Id, Moment } from "./ids.ts";
import { Password, PersonName, SignInCode } from "./text.ts";

export type Profile = {
  id: Id;
  name: string;
  email: string;
  secondFactor: { since: Moment; recoveryCodesLeft: number } | null;
};

const OwnPassword = z.string().check(z.minLength(1), z.maxLength(128));

/** Step one: the password again. The secret stands in the answer and nowhere else; nothing is asked for yet. */
export const BeginSecondFactor = z.strictObject({ password: OwnPassword });
export type BeginSecondFactor = z.input<typeof BeginSecondFactor>;
export type SecondFactorBegun = { secret: string; address: string };

/** Step two: a code that the app shows. Ends every other session. */
export const ConfirmSecondFactor = z.strictObject({ code: SignInCode });
export type ConfirmSecondFactor = z.input<typeof ConfirmSecondFactor>;

/** Shown once; each opens once. */
export type RecoveryCodesMade = { recoveryCodes: string[] };

/** What a change to a second factor asks for: what one knows and what one has. */
export const ProveBoth = z.strictObject({ password: OwnPassword, code: SignInCode });
export type ProveBoth = z.input<typeof ProveBoth>;

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
  currentPassword: OwnPassword,
  newPassword: Password,
});
export type ChangePassword = z.input<typeof ChangePassword>;

export type ProfileRoutes = {
  "GET /api/profile": { answer: Profile };
  "PATCH /api/profile": { body: ChangeProfile; answer: Profile };
  "POST /api/profile/password": { body: ChangePassword; answer: null };
  "POST /api/profile/second-factor": { body: BeginSecondFactor; answer: SecondFactorBegun };
  "POST /api/profile/second-factor/confirm": {
    body: ConfirmSecondFactor;
    answer: RecoveryCodesMade;
  };
  "POST /api/profile/second-factor/recovery-codes": { body: ProveBoth; answer: RecoveryCodesMade };
  "POST /api/profile/second-factor/remove": { body: ProveBoth; answer: null };
  "GET /api/profile/sessions": { answer: { items: SessionEntry[] } };
  "DELETE /api/profile/sessions/:sessionId": { answer: null };
  "POST /api/profile/sessions/end-others": { answer: { ended: number } };
};
