import { createTransport } from "nodemailer";

export type SendMail = (mail: {
  recipient: string;
  subject: string;
  body: string;
}) => Promise<void>;

/** Sends through the SMTP server of the settings; one connection is kept and used again. */
export function smtpSender(settings: { smtpUrl: string; from: string }): SendMail {
  const transport = createTransport(settings.smtpUrl, { from: settings.from });
  return async ({ recipient, subject, body }) => {
    await transport.sendMail({ to: recipient, subject, text: body });
  };
}
