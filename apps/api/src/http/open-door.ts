import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import type { Environment } from "../environment.ts";

export type Door = {
  port: number;
  /** From here on requests are answered; before, they wait. */
  answerWith(fetch: Parameters<typeof getRequestListener>[0]): void;
  /** Stops accepting, lets what runs finish for ten seconds, then cuts it off. */
  close(): Promise<void>;
};

const FINISH_MILLISECONDS = 10_000;

/** Takes the port first, so that a taken one is told before anything else is started on top of it. */
export async function openDoor(environment: Pick<Environment, "host" | "port">): Promise<Door> {
  let answer: ReturnType<typeof getRequestListener> | null = null;
  const early: Parameters<ReturnType<typeof getRequestListener>>[] = [];
  const server = createServer((request, response) => {
    if (answer === null) early.push([request, response]);
    else void answer(request, response);
  });
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(environment.port, environment.host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    answerWith(fetch) {
      answer = getRequestListener(fetch);
      for (const [request, response] of early) void answer(request, response);
    },
    close() {
      return new Promise((resolve) => {
        const cut = setTimeout(() => server.closeAllConnections(), FINISH_MILLISECONDS);
        server.close(() => {
          clearTimeout(cut);
          resolve();
        });
        server.closeIdleConnections();
      });
    },
  };
}
