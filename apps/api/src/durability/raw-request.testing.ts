import { once } from "node:events";
import { connect } from "node:net";

/** A request over a connection of its own, sent in pieces: under way for as long as a test wants. */
export type RawRequest = {
  send(piece: string): void;
  /** Everything that came back, once the server has closed the connection. */
  answer: Promise<string>;
};

export async function openRequest(url: string, firstPiece: string): Promise<RawRequest> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port) });
  await once(socket, "connect");
  let received = "";
  socket.on("data", (chunk: Buffer) => (received += chunk.toString()));
  const answer = once(socket, "close").then(() => received);
  socket.write(firstPiece);
  return { send: (piece) => void socket.write(piece), answer };
}

/** The lines before a body. `content` is that body, to be sent whole or in pieces. */
export function headOf(
  request: string,
  url: string,
  headers: Record<string, string> = {},
  content?: string,
): string {
  const all: Record<string, string> = { host: new URL(url).host, origin: url, ...headers };
  if (content !== undefined) {
    all["content-type"] = "application/json";
    all["content-length"] = String(Buffer.byteLength(content));
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${request} HTTP/1.1\r\n${lines.join("")}\r\n`;
}
