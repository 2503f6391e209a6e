import type { OutgoingMail } from "../../db/outgoing-mails.ts";
import { oneLine } from "../../mail/one-line.ts";
import type { CardMail } from "./when-to-mail.ts";

type Told = {
  recipient: string;
  stage: string;
  opening: string;
  /** Null where the panel does not learn whose work it judges. */
  candidate: string | null;
  startsAt: Date | null;
  timeZone: string;
  link: string;
};

/** To one panelist about their own card: a link that asks for a sign-in, nothing that anybody has rated. */
export function cardMail(kind: CardMail, told: Told): OutgoingMail {
  const stage = oneLine(told.stage);
  const who = told.candidate === null ? "a blind review" : `with ${oneLine(told.candidate)}`;
  const interview = `${stage}, ${who} (${oneLine(told.opening)})`;
  const when = told.startsAt === null ? [] : [whenOf(told.startsAt, told.timeZone)];
  return kind === "card_open"
    ? {
        kind,
        recipient: told.recipient,
        subject: `Your card is open: ${stage}`,
        body: [
          "Your scorecard can be opened:",
          interview,
          ...when,
          "",
          "Kit and card, once you are signed in:",
          told.link,
          "",
          "Write while you remember, and before you talk about it.",
        ].join("\n"),
      }
    : {
        kind,
        recipient: told.recipient,
        subject: `Your card is still to come: ${stage}`,
        body: [
          "Your scorecard is not in yet:",
          interview,
          ...when,
          "",
          "Finish it here, once you are signed in:",
          told.link,
          "",
          "If the interview did not take place, tell whoever planned it: then no card is owed. You get no further reminder.",
        ].join("\n"),
      };
}

/** `Mon 2 Mar, 09:30 (America/New_York)` */
function whenOf(moment: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  });
  return `${format.format(moment)} (${timeZone})`;
}
