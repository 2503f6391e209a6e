import type { OutgoingMail } from "../../db/outgoing-mails.ts";
import { oneLine } from "../../mail/one-line.ts";

export function invitationMail(invitation: {
  email: string;
  inviter_name: string;
  organisation: string;
  expires_at: Date;
  link: string;
}): OutgoingMail {
  const until = new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: "UTC" }).format(
    invitation.expires_at,
  );
  return {
    kind: "invitation",
    recipient: invitation.email,
    subject: `${oneLine(invitation.inviter_name)} invites you to ${oneLine(invitation.organisation)} on Evenhand`,
    body: [
      `${invitation.inviter_name} invites you to score interviews with ${invitation.organisation}.`,
      "",
      "Open this link to join. It works once:",
      invitation.link,
      "",
      `It is good until ${until}. If you did not expect it, ignore this message.`,
    ].join("\n"),
  };
}
