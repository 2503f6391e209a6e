import { afterEach, expect, it, vi } from "vitest";
import { followChanges, parseChange } from "./live-events.ts";

it("reads a change and lets go of what is none", () => {
  const id = "018f0000-0000-7000-8000-000000000001";
  expect(parseChange(JSON.stringify({ noun: "members", id }))).toEqual({ noun: "members", id });
  expect(parseChange("{}")).toBeNull();
  expect(parseChange("null")).toBeNull();
  expect(parseChange("not json")).toBeNull();
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it("takes only a stream that opens again for one that may have missed something", () => {
  const streams: EventTarget[] = [];
  class Stream extends EventTarget {
    constructor() {
      super();
      streams.push(this);
    }
    close(): void {}
  }
  vi.useFakeTimers();
  vi.stubGlobal("EventSource", Stream);
  vi.stubGlobal("BroadcastChannel", undefined);
  const told = vi.fn();
  const stop = followChanges("harbour", told);
  const say = (event: Event) => {
    streams[0]?.dispatchEvent(event);
    vi.advanceTimersByTime(1_000);
  };
  say(new Event("open"));
  // The first of the server's own events, by its name on the wire.
  say(new MessageEvent("listening", { data: "{}" }));
  expect(told).not.toHaveBeenCalled();
  say(new Event("open"));
  expect(told).toHaveBeenCalledExactlyOnceWith(new Set(["all"]));
  stop();
});
