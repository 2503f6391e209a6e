import * as z from "zod/mini";
import type { Id, Moment } from "./ids.ts";
import type { Page, PageQuery } from "./page.ts";
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

/** Everything that is kept of how somebody came into an account, tried to, or changed how one does. */
export type SignInAction =
  | "account_created"
  | "signed_in"
  | "signed_out"
  | "sign_in_refused"
  | "sign_in_link_asked"
  | "second_factor_asked"
  | "second_factor_refused"
  | "second_factor_added"
  | "second_factor_removed"
  | "second_factor_taken_off"
  | "recovery_code_used"
  | "recovery_codes_renewed"
  | "password_changed"
  | "password_link_asked"
  | "password_link_made"
  | "password_link_printed"
  | "password_reset"
  | "sessions_ended";

/** By what somebody came in, or tried to: the password, or a link in their mail. */
export type SignInMethod = "password" | "link";
export type SecondFactorUsed = "app" | "recovery_code";

/** One's own alone. `device` and `address` are null of what a colleague or whoever runs the server has done. */
export type SignInEntry = {
  id: Id;
  at: Moment;
  action: SignInAction;
  method: SignInMethod | null;
  secondFactor: SecondFactorUsed | null;
  device: string | null;
  address: string | null;
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
  "GET /api/profile/sign-ins": { query: PageQuery; answer: Page<SignInEntry> };
};
