import { newId } from "../../db/ids.ts";
import type { Person } from "../world.ts";
import type { BlindWorld } from "./blind-world.ts";
import type { Answers, Ids } from "./read-everything.ts";

/**
 * Everything that somebody who may not read a card may still try on it, or around it. The answers, whole; the
 * status of each stands in its first line.
 */
export async function tryEverything(person: Person, ids: Ids, blind: BlindWorld): Promise<Answers> {
  const answers: Answers = new Map();
  const queue: (() => Promise<void>)[] = [];
  const send = async (method: string, path: string, body?: object) => {
    const response = await person.open(method, path, {
      headers: {
        "if-match": '"1"',
        ...(method === "POST" ? { "idempotency-key": `attempt-${newId()}` } : {}),
      },
      ...(body === undefined ? {} : { body }),
    });
    answers.set(`${method} ${path}`, `${response.status}\n${await response.text()}`);
  };
  const attempt = (...call: Parameters<typeof send>) => void queue.push(() => send(...call));
  const { card, scorecardId, applicationId } = blind.submitted;
  const own = await person.send("GET", "/api/my-interviews");
  const mine = JSON.stringify(own.body);
  for (const id of ids["scorecardId"] ?? []) {
    if (mine.includes(id)) continue;
    const draft = { ...card, contradiction: "", scratch: "" };
    attempt("PUT", `/api/scorecards/${id}/draft`, { draft });
    attempt("PUT", `/api/scorecards/${id}/private-note`, { body: "", revision: 0 });
    attempt("POST", `/api/scorecards/${id}/seal`);
    attempt("POST", `/api/scorecards/${id}/submit`);
    attempt("POST", `/api/scorecards/${id}/amend`, { card, reason: "?", clerical: false });
  }
  for (const [path, body] of [
    [`/api/applications/${applicationId}/decisions`, { outcome: "hire" }],
    [
      `/api/applications/${applicationId}/decisions`,
      {
        outcome: "hire",
        rationale: "?",
        dissent: [],
        safetyAnswer: null,
        levelBefore: "none",
        levelAfter: null,
      },
    ],
    [`/api/applications/${applicationId}/open-early`, { reason: "" }],
    [`/api/scorecards/${scorecardId}/amend`, {}],
  ] as const)
    attempt("POST", path, body);
  const waiting = queue.values();
  const work = async () => {
    for (const call of waiting) await call();
  };
  await Promise.all(Array.from({ length: 6 }, work));
  return answers;
}
