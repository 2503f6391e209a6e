import type { Hono } from "hono";
import type { Corridor } from "../../http/corridor.ts";
import { inFrontOf, pathOf, URL_OF_TESTS } from "../client.ts";
import type { Loop } from "../loop.ts";
import type { Person } from "../world.ts";

/** Ids of a world by the name that paths give them. */
export type Ids = Record<string, string[]>;

/** What somebody was answered, whole, by what they asked. */
export type Answers = Map<string, string>;

const TABLES = {
  openingId: "openings",
  applicationId: "applications",
  candidateId: "persons",
  interviewId: "interviews",
  panelistId: "panelists",
  scorecardId: "scorecards",
  memberId: "memberships",
  invitationId: "invitations",
  reportId: "hiring_reports",
  rubricId: "rubrics",
  versionId: "rubric_versions",
  runId: "calibration_runs",
} as const;

export async function idsOf(loop: Loop): Promise<Ids> {
  const ids: Ids = {};
  for (const [param, table] of Object.entries(TABLES)) {
    const rows = await loop.run((db) =>
      db.selectFrom(table).select("id").where("org_id", "=", loop.orgId).orderBy("id").execute(),
    );
    // Of members two will do: nothing about them hangs on a card.
    ids[param] = rows.map((row) => row.id).slice(0, table === "memberships" ? 2 : undefined);
  }
  return ids;
}

/**
 * Calls every GET route of the running app as one person, with each id of the world, bare and with every way of
 * asking for less: a search for a word that nobody may find, and each filter. Fails on a parameter it cannot fill.
 */
export async function readEverything(
  app: Hono<Corridor>,
  person: Person,
  ids: Ids,
  asked: { word: string },
): Promise<Answers> {
  const client = inFrontOf(app, URL_OF_TESTS, person);
  const routes = new Set(
    app.routes
      .filter(({ method, path }) => method === "GET" && path !== "/*")
      .map(({ path }) => path),
  );
  const paths = [...routes]
    .flatMap((route) => filled(route, ids))
    .flatMap((path) => narrowed(path, asked.word));
  // Each has its place before it is asked: the order is that of the routes, whichever answer comes first.
  const answers: Answers = new Map(paths.map((path) => [`GET ${path}`, ""]));
  const queue = paths.values();
  const work = async () => {
    for (const path of queue) {
      const response = await client.open("GET", path);
      const isStream = response.headers.get("content-type")?.startsWith("text/event-stream");
      if (isStream === true) await response.body?.cancel();
      const text = isStream === true ? "" : await response.text();
      const headers = [...response.headers].map((pair) => pair.join(": ")).join("\n");
      answers.set(`GET ${path}`, `${response.status}\n${headers}\n\n${text}`);
    }
  };
  await Promise.all(Array.from({ length: 6 }, work));
  return answers;
}

function filled(route: string, ids: Ids): string[] {
  const params = [...route.matchAll(/:(\w+)/g)].map(([, name]) => name ?? "");
  return params.reduce<string[]>(
    (paths, param) => {
      const values = ids[param];
      if (values === undefined)
        throw new Error(`${route}: say in TABLES where ids of “${param}” come from`);
      return paths.flatMap((path) => values.map((id) => pathOf(path, { [param]: id })));
    },
    [route],
  );
}

const FILTERS: Record<string, string[]> = {
  "/api/candidates": ["state=active", "state=hired", "state=declined"],
  "/api/openings": ["state=open", "archived=no"],
  pipeline: ["only=active", "only=needs_decision", "only=cards_owed", "only=ended"],
};

/** A list, which has no id at its end, is searched and filtered as well. */
function narrowed(path: string, word: string): string[] {
  const last = path.split("/").at(-1) ?? "";
  if (/^[0-9a-f-]{36}$/.test(last)) return [path];
  const asked = [`search=${encodeURIComponent(word)}`, ...(FILTERS[path] ?? FILTERS[last] ?? [])];
  return [path, ...asked.map((one) => `${path}?${one}`)];
}

/** The same answer at another moment: request ids and moments are not part of it. */
function timeless(answer: string): string {
  return answer
    .replaceAll(/("requestId":")[^"]+/g, "$1")
    .replaceAll(/(x-request-id: ).+/g, "$1")
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "a moment");
}

/** Where any of the words stands in what somebody was answered. */
export function findWords(answers: Answers, words: string[]): string[] {
  return [...answers].flatMap(([asked, answer]) => {
    const lower = answer.toLowerCase();
    return words
      .filter((word) => lower.includes(word.toLowerCase()))
      .map((word) => `${asked} shows “${word}”`);
  });
}

/** What is answered otherwise than before. */
export function differences(before: Answers, after: Answers): string[] {
  return [...after].flatMap(([asked, answer]) =>
    timeless(before.get(asked) ?? "nothing") === timeless(answer) ? [] : [`${asked} differs`],
  );
}
