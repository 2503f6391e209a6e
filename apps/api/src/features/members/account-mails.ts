import type { LinkPurpose } from "../../db/connect.ts";
import type { OutgoingMail } from "../../db/outgoing-mails.ts";

type MailText = Omit<OutgoingMail, "recipient">;

export function accountLinkMail(purpose: LinkPurpose, link: string): MailText {
  return purpose === "password"
    ? {
        kind: "password_link",
        subject: "A new password for Evenhand",
        body: [
          "Somebody, you we hope, asked for a new password for your account on Evenhand.",
          "",
          "Choose it here. The link works once, for an hour:",
          link,
          "",
          "If it was not you, ignore this message: your password stays as it is.",
        ].join("\n"),
      }
    : {
        kind: "sign_in_link",
        subject: "Your link to sign in to Evenhand",
        body: [
          "Open this link in the browser that you want to work in. It works once, for 10 minutes:",
          link,
          "",
          "If you did not ask for it, ignore this message, and pass the link to nobody.",
        ].join("\n"),
      };
}

const UNDER = "Your profile lists every sign-in and change, under “Recent sign-ins”.";

export const PASSWORD_WAS_CHANGED: MailText = {
  kind: "password_was_changed",
  subject: "Your password for Evenhand was changed",
  body: [
    "The password of your account on Evenhand was just changed on your profile, and every other device was signed out.",
    "",
    "If it was not you, choose “Forgot your password?” on the sign-in page, and tell an owner or admin of your organisation.",
    UNDER,
  ].join("\n"),
};

export const PASSWORD_WAS_RESET: MailText = {
  kind: "password_was_reset",
  subject: "Your password for Evenhand was changed",
  body: [
    "The password of your account on Evenhand was just set anew by a link, and every device was signed out.",
    "",
    "If it was not you, choose “Forgot your password?” on the sign-in page, and tell an owner or admin of your organisation.",
  ].join("\n"),
};

export const RECOVERY_CODE_WAS_USED: MailText = {
  kind: "recovery_code_was_used",
  subject: "A recovery code opened your account on Evenhand",
  body: [
    "One of your recovery codes was just used in place of the code of your authenticator app.",
    "",
    "If it was not you, change your password, end the other sessions on your profile, and make new codes.",
  ].join("\n"),
};

export const SECOND_FACTOR_WAS_ADDED: MailText = {
  kind: "second_factor_was_added",
  subject: "A second factor now guards your account on Evenhand",
  body: [
    "From now on a code of an authenticator app is asked for whenever you sign in. Every other device was signed out.",
    "",
    "If it was not you, somebody knows your password: ask an owner or admin of your organisation to take the second factor off, and set a new password by “Forgot your password?” on the sign-in page.",
    UNDER,
  ].join("\n"),
};

export const RECOVERY_CODES_WERE_RENEWED: MailText = {
  kind: "recovery_codes_were_renewed",
  subject: "Your account on Evenhand has new recovery codes",
  body: [
    "New recovery codes were just made for your account, and the former ones open nothing any more. Every other device was signed out.",
    "",
    "If it was not you, change your password, and set the second factor up anew.",
    UNDER,
  ].join("\n"),
};

/** To somebody who has come in before, but never with this kind of browser. */
export function newBrowserMail(from: { device: string; address: string; now: Date }): MailText {
  const when = new Intl.DateTimeFormat("en", {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "UTC",
  }).format(from.now);
  return {
    kind: "new_browser",
    subject: "Your account on Evenhand was opened with another browser",
    body: [
      "Somebody, you we hope, signed in to your account on Evenhand with a browser that it has not seen before:",
      "",
      `${from.device}, from the address ${from.address}, on ${when} UTC.`,
      "",
      "If it was not you, change your password: that signs every other device out.",
      UNDER,
    ].join("\n"),
  };
}

export const SECOND_FACTOR_WAS_REMOVED: MailText = {
  kind: "second_factor_was_removed",
  subject: "The second factor of your account on Evenhand was taken off",
  body: [
    "From now on your password alone opens your account on Evenhand. Every other device was signed out.",
    "",
    "If neither you nor an admin whom you asked did this, change your password and set a second factor up again.",
  ].join("\n"),
};
