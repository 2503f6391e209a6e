import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiError } from "./api-error.ts";
import { call } from "./client.ts";
import { workIn } from "./organisation-of-tab.ts";
import { nowWorking, signInAgainIsAsked, signedInAgain } from "./sign-in-again.ts";

const ID = "018f0000-0000-7000-8000-000000000001";
const fetched = vi.fn<typeof fetch>();

const answer = (status: number, body: unknown) =>
  new Response(body === null ? null : JSON.stringify(body), { status });

const refusal = (code: string, more: object = {}) => ({
  error: {
    code,
    message: "No.",
    requestId: "req-1",
    problems: [],
    retryAfterSeconds: null,
    current: null,
    ...more,
  },
});

function sent(nth = 0) {
  const [address, init] = fetched.mock.calls[nth] ?? [];
  return { address, method: init?.method, body: init?.body, headers: new Headers(init?.headers) };
}

beforeEach(() => {
  vi.stubGlobal("fetch", fetched);
  fetched.mockReset();
});

afterEach(() => {
  vi.unstubAllGlobals();
  workIn(null);
  nowWorking(null);
});

describe("call", () => {
  it("fills the path, sends the body and the revision, and gives the answer", async () => {
    fetched.mockResolvedValue(answer(200, { id: ID }));
    const member = await call("PATCH /api/members/:memberId", {
      params: { memberId: ID },
      body: { name: "Ada" },
      ifMatch: 7,
    });
    expect(member.id).toBe(ID);
    expect(sent()).toMatchObject({
      address: `/api/members/${ID}`,
      method: "PATCH",
      body: '{"name":"Ada"}',
    });
    expect(sent().headers.get("content-type")).toBe("application/json");
    expect(sent().headers.get("if-match")).toBe('"7"');
    expect(sent().headers.has("idempotency-key")).toBe(false);
  });

  it("sends what is asked for in the query, and only that", async () => {
    fetched.mockImplementation(async () => answer(200, { items: [] }));
    await call("GET /api/members", { query: { search: "a b", limit: 25 } });
    expect(sent().address).toBe("/api/members?search=a+b&limit=25");
    await call("GET /api/members");
    expect(sent(1).address).toBe("/api/members");
  });

  it("gives each POST a key of its own, and keeps one that it is given", async () => {
    fetched.mockImplementation(async () => answer(200, {}));
    const body = { email: "a@b.example", role: "interviewer" as const };
    await call("POST /api/invitations", { body });
    await call("POST /api/invitations", { body });
    await call("POST /api/invitations", { body, idempotencyKey: "kept" });
    const keys = [0, 1, 2].map((nth) => sent(nth).headers.get("idempotency-key"));
    expect(new Set(keys).size).toBe(3);
    expect(keys[2]).toBe("kept");
  });

  it("names the organisation of this tab", async () => {
    fetched.mockImplementation(async () => answer(200, {}));
    await call("GET /api/organisation");
    workIn(ID);
    await call("GET /api/organisation");
    expect(sent(0).headers.has("evenhand-organisation")).toBe(false);
    expect(sent(1).headers.get("evenhand-organisation")).toBe(ID);
  });

  it("gives null for an answer without a body", async () => {
    fetched.mockResolvedValue(new Response(null, { status: 204 }));
    await expect(call("DELETE /api/session")).resolves.toBeNull();
  });
});

describe("a call that fails", () => {
  it("carries the server's code, request id and the row as it stands", async () => {
    const current = { name: "Ben" };
    fetched.mockResolvedValue(answer(412, refusal("stale_revision", { current })));
    const failure = await call("GET /api/organisation").catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ApiError);
    expect(failure).toMatchObject({
      status: 412,
      code: "stale_revision",
      requestId: "req-1",
      current,
    });
  });

  it("is offline where the network, or a proxy in front, did not let it through", async () => {
    fetched.mockRejectedValueOnce(new TypeError("Failed to fetch"));
    await expect(call("GET /api/door")).rejects.toMatchObject({ code: "offline", status: 0 });
    fetched.mockResolvedValueOnce(new Response("<html>Bad gateway", { status: 502 }));
    await expect(call("GET /api/door")).rejects.toMatchObject({ code: "offline", status: 502 });
    fetched.mockResolvedValueOnce(new Response("<html>A captive portal", { status: 200 }));
    await expect(call("GET /api/door")).rejects.toMatchObject({ code: "offline" });
  });

  it("is internal where the server answers with something else than its error body", async () => {
    fetched.mockResolvedValueOnce(new Response("oops", { status: 500 }));
    await expect(call("GET /api/door")).rejects.toMatchObject({ code: "internal" });
  });

  it("stays an abort where it was called off", async () => {
    fetched.mockRejectedValueOnce(new DOMException("called off", "AbortError"));
    await expect(call("GET /api/door")).rejects.toThrow("called off");
  });
});

describe("a session that ended", () => {
  const body = { email: "a@b.example", role: "interviewer" as const };

  it("refuses a visitor at once", async () => {
    fetched.mockResolvedValue(answer(401, refusal("not_signed_in")));
    await expect(call("GET /api/session")).rejects.toMatchObject({ code: "not_signed_in" });
  });

  it("waits for the person at work, then sends the same attempt again", async () => {
    nowWorking({ id: ID, email: "a@b.example", leavesNothing: false });
    fetched.mockResolvedValueOnce(answer(401, refusal("session_expired")));
    fetched.mockResolvedValueOnce(answer(201, { link: "here" }));
    const made = call("POST /api/invitations", { body });
    await vi.waitFor(() => expect(signInAgainIsAsked()).toBe(true));
    signedInAgain();
    await expect(made).resolves.toMatchObject({ link: "here" });
    expect(sent(1).headers.get("idempotency-key")).toBe(sent(0).headers.get("idempotency-key"));
    expect(sent(1).body).toBe(sent(0).body);
  });

  it("is refused after all when they leave", async () => {
    nowWorking({ id: ID, email: "a@b.example", leavesNothing: false });
    fetched.mockResolvedValueOnce(answer(401, refusal("session_expired")));
    const made = call("POST /api/invitations", { body });
    await vi.waitFor(() => expect(signInAgainIsAsked()).toBe(true));
    nowWorking(null);
    await expect(made).rejects.toMatchObject({ code: "session_expired" });
  });

  it("does not ask while signing out", async () => {
    nowWorking({ id: ID, email: "a@b.example", leavesNothing: false });
    fetched.mockResolvedValue(answer(401, refusal("session_expired")));
    await expect(call("DELETE /api/session", { signInAgain: false })).rejects.toMatchObject({
      code: "session_expired",
    });
  });
});
