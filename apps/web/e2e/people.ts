import type { Role } from "@evenhand/contract/members";

export const PASSWORD = "quiet river stone";

/** Somebody with a session: what a browser needs to be them, and what the tests ask about them. */
export type Person = { name: string; email: string; cookie: string; address: string };

/** Calls the server as a program does. Throws with the answer where it refuses. */
export async function ask(
  base: string,
  route: string,
  options: { body?: unknown; cookie?: string; address?: string; ifMatch?: number } = {},
): Promise<{ answer: unknown; cookie: string }> {
  const [method = "GET", path = "/"] = route.split(" ");
  const response = await fetch(base + path, {
    method,
    headers: {
      "content-type": "application/json",
      ...(method === "POST" ? { "idempotency-key": crypto.randomUUID() } : {}),
      ...(options.cookie === undefined ? {} : { cookie: options.cookie }),
      ...(options.address === undefined ? {} : { "x-forwarded-for": options.address }),
      ...(options.ifMatch === undefined ? {} : { "if-match": `"${options.ifMatch}"` }),
    },
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${route}: ${response.status} ${text}`);
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  return { answer: text === "" ? null : JSON.parse(text), cookie };
}

/** Makes the owner and the organisation; the test server has one. */
export async function firstOwner(base: string, firstRunLink: string): Promise<Person> {
  const person = { name: "Ada Okonkwo", email: "ada@harbour.example", address: randomAddress() };
  const { cookie } = await ask(base, "POST /api/first-run", {
    address: person.address,
    body: {
      token: new URL(firstRunLink).hash.slice(1),
      name: person.name,
      email: person.email,
      password: PASSWORD,
      organisation: "Harbour Rehabilitation",
      timeZone: "Europe/Berlin",
    },
  });
  return { ...person, cookie };
}

/** An invitation by `by`; gives the link. */
export async function invite(base: string, by: Person, email: string, role: Role): Promise<string> {
  const { answer } = await ask(base, "POST /api/invitations", {
    cookie: by.cookie,
    address: by.address,
    body: { email, role },
  });
  return (answer as { link: string }).link;
}

/** Somebody new, who has joined and is signed in. */
export async function join(base: string, by: Person, role: Role, name: string): Promise<Person> {
  const email = `${crypto.randomUUID().slice(0, 8)}@harbour.example`;
  const address = randomAddress();
  const link = await invite(base, by, email, role);
  const token = new URL(link).hash.slice(1);
  const { cookie } = await ask(base, "POST /api/invitations/accept", {
    address,
    body: { token, name, password: PASSWORD },
  });
  return { name, email, cookie, address };
}

/** One of the addresses kept for documentation and tests (198.18.0.0/15). */
export function randomAddress(): string {
  const part = () => Math.floor(Math.random() * 254) + 1;
  return `198.18.${part()}.${part()}`;
}
