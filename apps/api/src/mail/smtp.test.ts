import { createServer, type Server, type Socket } from "node:net";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { smtpSender } from "./smtp.ts";

let server: Server;
let port: number;
const received: string[] = [];

/** As much of SMTP as one plain delivery needs. */
function speak(socket: Socket): void {
  let inData = false;
  let text = "";
  socket.write("220 test\r\n");
  socket.on("data", (chunk) => {
    text += chunk.toString("utf8");
    for (;;) {
      const end = text.indexOf(inData ? "\r\n.\r\n" : "\r\n");
      if (end === -1) return;
      const said = text.slice(0, end);
      text = text.slice(end + (inData ? 5 : 2));
      received.push(said);
      if (inData) {
        inData = false;
        socket.write("250 kept\r\n");
      } else if (/^DATA/i.test(said)) {
        inData = true;
        socket.write("354 go on\r\n");
      } else {
        socket.write(/^QUIT/i.test(said) ? "221 bye\r\n" : "250 ok\r\n");
      }
    }
  });
  socket.on("error", () => {});
}

beforeAll(async () => {
  server = createServer(speak);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.close();
});

test("a mail goes out as it was written: one recipient, one subject, plain text", async () => {
  const send = smtpSender({
    smtpUrl: `smtp://127.0.0.1:${port}?ignoreTLS=true`,
    from: "Evenhand <hiring@example.org>",
  });
  await send({
    recipient: "to@example.org",
    subject: "Ärger <b> & Freude",
    body: "First line\n.\nLast line",
  });
  expect(received).toContain("MAIL FROM:<hiring@example.org>");
  expect(received.filter((line) => line.startsWith("RCPT TO:"))).toEqual([
    "RCPT TO:<to@example.org>",
  ]);
  const message = received.find((line) => line.includes("Subject:")) ?? "";
  expect(message).toContain("Content-Type: text/plain");
  expect(message).toContain("\r\n..\r\nLast line");
});

test("a server that refuses makes the sending fail", async () => {
  const send = smtpSender({ smtpUrl: "smtp://127.0.0.1:1", from: "hiring@example.org" });
  await expect(send({ recipient: "to@example.org", subject: "s", body: "b" })).rejects.toThrow(
    "ECONNREFUSED",
  );
});
