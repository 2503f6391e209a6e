import { Secret, TOTP } from "otpauth";

/** One step back and one ahead: for clocks that differ, and for slow fingers. */
const WINDOW = 1;

/** A new secret in base32, as authenticator apps take it. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What the square code of an enrolment says to an authenticator app. */
export function totpAddress(secret: string, email: string): string {
  return totpOf(secret, email).toString();
}

/** The time step whose code this is, or null: it is no code of this secret, or not at this time. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const totp = totpOf(secret, "");
  const timestamp = now.getTime();
  const delta = totp.validate({ token: code, timestamp, window: WINDOW });
  return delta === null ? null : totp.counter({ timestamp }) + delta;
}

/** SHA-1, six digits, 30 seconds: what every app understands. */
function totpOf(secret: string, label: string): TOTP {
  return new TOTP({ issuer: "Evenhand", label, secret: Secret.fromBase32(secret) });
}
