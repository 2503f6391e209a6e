import type { Answer, Body, RouteName } from "@evenhand/contract/wire";

/** The first owner, as a browser on the real wire. The server may be restarted under them. */
export type Owner = {
  /** Where the server answers now. */
  url: string;
  cookie: string;
};

type Call<Name extends RouteName> = {
  body?: Body<Name>;
  path?: string;
  headers?: Record<string, string>;
};

export type Answered<Name extends RouteName> = { status: number; answer: Answer<Name> };

/** Calls one route. Throws what `fetch` throws when the server is gone before it has answered. */
export async function call<Name extends RouteName>(
  owner: Owner,
  name: Name,
  options: Call<Name> = {},
): Promise<Answered<Name>> {
  const [method = "", path = ""] = name.split(" ");
  const response = await fetch(`${owner.url}${options.path ?? path}`, {
    method,
    headers: {
      cookie: owner.cookie,
      origin: owner.url,
      ...(options.body === undefined ? {} : { "content-type": "application/json" }),
      ...options.headers,
    },
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
  });
  const cookie = response.headers.getSetCookie()[0]?.split(";")[0];
  if (cookie !== undefined) owner.cookie = cookie;
  const text = await response.text();
  return {
    status: response.status,
    answer: (text === "" ? null : JSON.parse(text)) as Answer<Name>,
  };
}

/** Opens the printed link and makes the first organisation. */
export async function finishFirstRun(server: {
  url: string;
  firstRunLink: string | undefined;
}): Promise<Owner> {
  const owner: Owner = { url: server.url, cookie: "" };
  const { status, answer } = await call(owner, "POST /api/first-run", {
    body: {
      token: server.firstRunLink?.split("#")[1] ?? "",
      name: "Rowan Ash",
      email: "rowan@example.org",
      password: "a kettle under seven maples",
      organisation: "Name 1",
      timeZone: "Europe/Berlin",
    },
  });
  if (status !== 200) throw new Error(`first run answered ${status}: ${JSON.stringify(answer)}`);
  return owner;
}
