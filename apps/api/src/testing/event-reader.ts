import type { Client } from "./client.ts";

export type StreamEvent = { event: string; data: unknown };

export type EventReader = {
  /** The next event; null once the stream has ended. Rejects after five seconds of silence. */
  next(): Promise<StreamEvent | null>;
  close(): Promise<void>;
};

/** Opens the event stream as this client and reads it event by event. */
export async function readEvents(client: Client): Promise<EventReader> {
  const response = await client.open("GET", "/api/events");
  if (response.status !== 200 || response.body === null)
    throw new Error(`the stream answered ${response.status}`);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  return {
    async next() {
      for (;;) {
        const end = text.indexOf("\n\n");
        if (end !== -1) {
          const block = text.slice(0, end);
          text = text.slice(end + 2);
          return parse(block);
        }
        const { done, value } = await within(reader.read());
        if (done) return null;
        text += value;
      }
    },
    async close() {
      await reader.cancel().catch(() => {});
    },
  };
}

function parse(block: string): StreamEvent {
  const field = (name: string) =>
    block
      .split("\n")
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2) ?? "";
  return { event: field("event"), data: JSON.parse(field("data")) as unknown };
}

function within<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error("the stream said nothing for five seconds")),
      5_000,
    );
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
