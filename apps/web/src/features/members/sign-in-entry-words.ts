import type { SecondFactorUsed, SignInAction, SignInEntry } from "@evenhand/contract/profile";

export const ownSignInWords = {
  title: "Recent sign-ins",
  lead: "Who came into your account or tried to, and what was changed about how you sign in. If one was not you, change your password. Nobody else sees this.",
  loading: "Loading your sign-ins",
  none: "Nothing has happened yet.",
  refused: "Refused",
  more: "Show earlier ones",
  all: "These are all.",
  shown: (count: number) => `${count} shown, there are earlier ones.`,
} as const;

const WHAT: Record<SignInAction, string> = {
  account_created: "Account made",
  signed_in: "Signed in",
  signed_out: "Signed out",
  sign_in_refused: "Sign-in",
  sign_in_link_asked: "Link to sign in asked for",
  second_factor_asked: "Code of the second factor asked for",
  second_factor_refused: "Code of the second factor",
  second_factor_added: "Second factor set up",
  second_factor_removed: "Second factor taken off",
  second_factor_taken_off: "Second factor taken off by an owner or admin",
  recovery_code_used: "Recovery code used",
  recovery_codes_renewed: "New recovery codes made",
  password_changed: "Password changed",
  password_link_asked: "Link to a new password asked for",
  password_link_made: "Link to a new password made by an owner or admin",
  password_link_printed: "Link to a new password made by whoever runs the server",
  password_reset: "Password set anew by a link",
  sessions_ended: "Sessions ended from the profile",
};

const AND: Record<SecondFactorUsed, string> = {
  app: "and code of the app",
  recovery_code: "and recovery code",
};

const REFUSED = new Set<SignInAction>(["sign_in_refused", "second_factor_refused"]);

export const whatHappened = ({ action }: SignInEntry) => WHAT[action];
export const wasRefused = ({ action }: SignInEntry) => REFUSED.has(action);

/** By what, with which browser, from where; as far as it is kept. */
export function howItHappened({ method, secondFactor, device, address }: SignInEntry): string {
  const by = method === null ? null : method === "password" ? "Password" : "Link in your mail";
  const and = by === null || secondFactor === null ? null : AND[secondFactor];
  const means = [by, and].filter((part) => part !== null).join(" ");
  return [means, device, address].filter((part) => part !== null && part !== "").join(" · ");
}
