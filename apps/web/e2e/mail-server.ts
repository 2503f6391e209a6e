import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";

export type MailServer = {
  url: string;
  /** The newest mail to an address with these words in it, as soon as it is there. */
  mailTo(recipient: string, words: string): Promise<string>;
  stop: () => void;
};

const PATIENCE_MS = 15_000;

/** A mail server that keeps what it is given: as much of SMTP as plain deliveries need. */
export async function startMailServer(): Promise<MailServer> {
  const mails: string[] = [];
  const server = createServer((socket) => listen(socket, (mail) => mails.push(mail)));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}?ignoreTLS=true`,
    async mailTo(recipient, words) {
      const end = Date.now() + PATIENCE_MS;
      while (Date.now() < end) {
        const found = mails.findLast(
          (mail) => mail.includes(`To: ${recipient}`) && mail.includes(words),
        );
        if (found !== undefined) return found;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(`no mail to ${recipient} with “${words}”, but ${mails.length} others`);
    },
    stop: () => void server.close(),
  };
}

function listen(socket: Socket, keep: (mail: string) => void): void {
  let inData = false;
  let text = "";
  socket.write("220 test\r\n");
  socket.on("error", () => undefined);
  socket.on("data", (chunk) => {
    text += chunk.toString("utf8");
    for (;;) {
      const mark = inData ? "\r\n.\r\n" : "\r\n";
      const end = text.indexOf(mark);
      if (end === -1) return;
      const said = text.slice(0, end);
      text = text.slice(end + mark.length);
      if (inData) keep(readable(said));
      inData = !inData && /^DATA/i.test(said);
      if (inData) socket.write("354 go on\r\n");
      else socket.write(/^QUIT/i.test(said) ? "221 bye\r\n" : "250 ok\r\n");
    }
  });
}

/** Long lines are folded for the way (quoted-printable). */
function readable(mail: string): string {
  return mail.replaceAll("=\r\n", "").replaceAll("=3D", "=");
}

/** The link in a mail. */
export function linkIn(mail: string): string {
  return /https?:\/\/\S+#[\w-]{43}/.exec(mail)?.[0] ?? "no link";
}
