import * as z from "zod/mini";

const trimmed = (min: number, max: number) =>
  z.string().check(z.trim(), z.minLength(min), z.maxLength(max));

/** A person's name: any script, kept whole. */
export const PersonName = trimmed(1, 200);
export const OrganisationName = trimmed(1, 200);

/** Stored in lower case; 254 characters is the limit of RFC 5321. */
export const Email = z.string().check(z.trim(), z.toLowerCase(), z.maxLength(254), z.email());

/** ASVS 5.0 6.2: at least 12 characters, at least 64 accepted, no composition rule; common ones are refused by the server. */
export const Password = z.string().check(z.minLength(12), z.maxLength(128));

/** An IANA name such as `Europe/Berlin`, known to this runtime. */
export const TimeZone = z.string().check(
  z.maxLength(64),
  z.refine((name) => {
    try {
      return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
    } catch {
      return false;
    }
  }, "an IANA time zone such as Europe/Berlin"),
);

/** The secret part of a link, once decoded from its address. */
export const LinkToken = z.string().check(z.minLength(20), z.maxLength(200));

/** Six digits of an authenticator app, or a recovery code, with or without its dashes. */
export const SignInCode = z.string().check(z.trim(), z.minLength(6), z.maxLength(64));
