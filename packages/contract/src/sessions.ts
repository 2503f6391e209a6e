import * as z from "zod/mini";
import type { Id, Moment } from "./ids.ts";
import type { Role } from "./members.ts";
import { Email, LinkToken, SignInCode } from "./text.ts";

/** Who is signed in, and where. `organisation` is the one this answer speaks for; `null` where there is none. */
export type SessionView = {
  user: { id: Id; name: string; email: string };
  organisation: { id: Id; name: string; timeZone: string } | null;
  member: { id: Id; role: Role } | null;
  organisations: { id: Id; name: string; role: Role }[];
  session: { id: Id; sharedComputer: boolean; expiresAt: Moment };
  /** The organisation wants a second factor of everybody, and this person has none: it opens none of its rooms. */
  lacksSecondFactor: boolean;
  can: {
    seeMembers: boolean;
    invite: boolean;
    changeOrganisation: boolean;
    seeRubrics: boolean;
    editRubrics: boolean;
    seeOpenings: boolean;
    startOpening: boolean;
    seeCandidates: boolean;
    seeCalibration: boolean;
  };
};

export const SignIn = z.strictObject({
  email: Email,
  /** Not held to the rules for new passwords: an old one must still open the door. */
  password: z.string().check(z.minLength(1), z.maxLength(128)),
  /** On a shared computer the session ends after 15 minutes idle and nothing stays on the device. */
  sharedComputer: z.boolean(),
  /** Asked for by `second_factor_required`; sent again together with the password. */
  code: z.optional(SignInCode),
});
export type SignIn = z.input<typeof SignIn>;

/** Answered the same whether there is such an account or not. Refused where the server sends no mail. */
export const AskForSignInLink = z.strictObject({ email: Email });
export type AskForSignInLink = z.input<typeof AskForSignInLink>;

/** Looking spends nothing: programs that read mail open every link in it. */
export const OpenSignInLink = z.strictObject({ token: LinkToken });
export type OpenSignInLink = z.input<typeof OpenSignInLink>;

/** Spends the link, once the second factor is right where there is one. */
export const EnterByLink = z.strictObject({
  token: LinkToken,
  sharedComputer: z.boolean(),
  code: z.optional(SignInCode),
});
export type EnterByLink = z.input<typeof EnterByLink>;

/** What the signed-out pages need to know. */
export type DoorView = {
  firstRun: boolean;
  /** `preparing`: its organisations are being made, which takes about half a minute, once. */
  demo: "off" | "preparing" | "on";
  mail: boolean;
};

export type SessionRoutes = {
  "GET /api/door": { answer: DoorView };
  "POST /api/session": { body: SignIn; answer: SessionView };
  "POST /api/session/links": { body: AskForSignInLink; answer: null };
  "POST /api/session/links/open": { body: OpenSignInLink; answer: { email: string } };
  "POST /api/session/links/enter": { body: EnterByLink; answer: SessionView };
  "GET /api/session": { answer: SessionView };
  "DELETE /api/session": { answer: null };
};
