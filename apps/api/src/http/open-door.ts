import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";

export type Door = {
  port: number;
  /** From here on requests are answered; before, they wait. */
  answerWith(fetch: Parameters<typeof getRequestListener>[0]): void;
  /** Stops accepting, lets what runs finish for `patience` milliseconds, then cuts it off. */
  close(patience: number): Promise<void>;
};

const LOOK_FOR_IDLE_MILLISECONDS = 50;

/** The server cannot listen where the settings say; the message is one sentence a person can act on. */
class CannotOpenDoor extends Error {}

/**
 * Takes the port; requests that come before `answerWith` wait.
 * @throws CannotOpenDoor when the address cannot be listened on.
 */
export async function openDoor(address: { host: string; port: number }): Promise<Door> {
  let answer: ReturnType<typeof getRequestListener> | null = null;
  const early: Parameters<ReturnType<typeof getRequestListener>>[] = [];
  const underWay = new Set<ServerResponse>();
  let closing = false;
  const server = createServer({ connectionsCheckingInterval: 5_000 }, (request, response) => {
    underWay.add(response);
    response.once("close", () => underWay.delete(response));
    response.shouldKeepAlive &&= !closing;
    if (answer === null) early.push([request, response]);
    else void answer(request, response);
  });
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(explain(error, address)));
    server.listen(address.port, address.host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    answerWith(fetch) {
      answer = getRequestListener(fetch);
      for (const [request, response] of early) void answer(request, response);
    },
    close(patience) {
      closing = true;
      for (const response of underWay) response.shouldKeepAlive = false;
      return new Promise((resolve) => {
        // A connection whose last answer had begun before stays open after it, and would be waited for.
        const look = setInterval(() => server.closeIdleConnections(), LOOK_FOR_IDLE_MILLISECONDS);
        const cut = setTimeout(() => server.closeAllConnections(), patience);
        server.close(() => {
          clearInterval(look);
          clearTimeout(cut);
          resolve();
        });
      });
    },
  };
}

function explain(
  error: NodeJS.ErrnoException,
  { host, port }: { host: string; port: number },
): Error {
  const sentences: Record<string, string> = {
    EADDRINUSE: `The port ${port} on ${host} is taken: set PORT to another one, or stop what uses it.`,
    EACCES: `The port ${port} may not be used by this user: set PORT to one from 1024 on.`,
    EADDRNOTAVAIL: `HOST is wrong: got "${host}", want an address of this machine, such as 127.0.0.1 or 0.0.0.0.`,
    ENOTFOUND: `HOST is wrong: got "${host}", want an address of this machine, such as 127.0.0.1 or 0.0.0.0.`,
  };
  const sentence = sentences[error.code ?? ""];
  return sentence === undefined ? error : new CannotOpenDoor(sentence, { cause: error });
}
