import type { SubmittedScorecard } from "@evenhand/rubric";
import { submitCard, writeCard } from "../filled-card.ts";
import { createLoop, type Loop } from "../loop.ts";
import { createWorld, type Person, type World } from "../world.ts";

/**
 * A loop in which every kind of person is kept from every kind of text. Each author's words are their own, so
 * that a test knows whose words it has found.
 */
export type BlindWorld = {
  world: World;
  loop: Loop;
  owner: Person;
  /** May read what is submitted: the positive control. */
  deputy: Person;
  /** Whom independence, their role, or their organisation keeps from the submitted words. */
  blind: Record<string, Person>;
  /** The later stage's panel: of the submitted words only the hand-over is theirs. */
  laterStage: string[];
  /** Admin; `linkedWord` is about them. */
  linked: Person;
  author: Person;
  submitted: { scorecardId: string; applicationId: string; card: SubmittedScorecard };
  words: {
    submitted: string[];
    handOver: string;
    /** Sealed and draft cards, scratch notes, private notes: their author's alone. */
    authorsOwn: string[];
    linked: string;
    decision: string[];
  };
};

export async function buildBlindWorld(): Promise<BlindWorld> {
  const world = await createWorld();
  const owner = await world.organisation("Tidewater Rehab");
  const stranger = await world.organisation("Elsewhere");
  const member = (role: Parameters<World["member"]>[1], name: string) =>
    world.member(owner, role, name);
  const people = {
    manager: await member("hiring_manager", "Mira"),
    deputy: await member("hiring_manager", "Dora"),
    deputyElsewhere: await member("hiring_manager", "Delia"),
    otherManager: await member("hiring_manager", "Olaf"),
    admin: await member("admin", "Ada"),
    auditor: await member("auditor", "Aldo"),
    coordinator: await member("coordinator", "Cory"),
    linked: await member("admin", "Lin"),
    vera: await member("interviewer", "Vera"),
    excused: await member("interviewer", "Exa"),
    again: await member("interviewer", "Rea"),
    nobody: await member("interviewer", "Nora"),
    ana: await member("interviewer", "Ana"),
    ben: await member("interviewer", "Ben"),
    cleo: await member("interviewer", "Cleo"),
  };
  const { manager, deputy, deputyElsewhere, otherManager, admin, auditor, coordinator } = people;
  const { linked, vera, excused, again, nobody, ana, ben, cleo } = people;

  const loop = await createLoop(world, owner);
  const days = await loop.opening({ manager, deputies: [deputy, deputyElsewhere] });
  const nights = await loop.opening({ manager: otherManager, title: "Nights" });
  const person = await loop.candidate({ name: "Noor Candidate" });
  const application = await loop.application(days, person);
  const interview = await loop.interview(application, {
    panel: [ana, ben, cleo, vera, { member: excused, state: "excused" }],
  });

  // Every text field of a submitted card, with a contradiction that must be explained.
  const opened = await writeCard(ana, interview, {
    words: "Wordkestrel",
    ratings: [1, 2],
    choice: "yes",
    observed: ["skips-checks"],
  });
  const draft = structuredClone(opened.draft);
  draft.scratch = "Wordscratch";
  draft.handOver = { ...draft.handOver, covered: ["case-first-case"], line: "Wordhandover" };
  const { revision } = await ana.call("PUT /api/scorecards/:scorecardId/draft", {
    params: { scorecardId: opened.id },
    body: { draft },
    ifMatch: opened.revision,
  });
  const note = (author: Person, scorecardId: string, body: string) =>
    author.call("PUT /api/scorecards/:scorecardId/private-note", {
      params: { scorecardId },
      body: { body, revision: 0 },
    });
  await note(ana, opened.id, "Wordprivate");
  const submitted = await ana.call("POST /api/scorecards/:scorecardId/submit", {
    params: { scorecardId: opened.id },
    ifMatch: revision,
  });
  const amended = structuredClone(submitted.submitted);
  if (amended === null) throw new Error("nothing was submitted");
  amended.takeAway = "Wordkestrel, and Wordamended.";
  await ana.call("POST /api/scorecards/:scorecardId/amend", {
    params: { scorecardId: opened.id },
    body: { card: amended, reason: "Wordbecause", clerical: true },
  });

  const sealed = await writeCard(ben, interview, { words: "Wordsealed", ratings: [4, 4] });
  await note(ben, sealed.id, "Wordprivate too");
  await ben.call("POST /api/scorecards/:scorecardId/seal", {
    params: { scorecardId: sealed.id },
    ifMatch: sealed.revision,
  });
  await writeCard(cleo, interview, { words: "Worddraft", ratings: [1, 1] });

  // Who owes a card: on the same panel, at a later stage, in another application of the same person.
  await writeCard(vera, interview, { words: "mine" });
  const later = { manager, admin, auditor };
  const fit = await loop.interview(application, { panel: Object.values(later), stage: "fit" });
  await writeCard(manager, fit, { words: "mine" });
  await admin.call("POST /api/interviews/:interviewId/scorecard", { params: { interviewId: fit } });
  const reapplication = await loop.application(nights, person);
  await loop.interview(reapplication, { panel: [again, otherManager, deputyElsewhere] });

  // The member who is a candidate themselves.
  const themselves = await loop.application(
    days,
    await loop.candidate({ name: "Lin", linkedTo: linked }),
  );
  const about = await loop.interview(themselves, { panel: [ana] });
  await submitCard(ana, about, { words: "Wordlinked", ratings: [2, 2] });

  await deputy.call("POST /api/applications/:applicationId/decisions", {
    params: { applicationId: application },
    body: {
      outcome: "hold",
      rationale: "Wordrationale",
      dissent: [{ member: "Ana", text: "Worddissent" }],
      safetyAnswer: "Wordanswer",
      levelBefore: null,
      levelAfter: null,
    },
  });

  return {
    world,
    loop,
    owner,
    deputy,
    blind: {
      vera,
      excused,
      ...later,
      coordinator,
      again,
      otherManager,
      deputyElsewhere,
      nobody,
      stranger,
    },
    laterStage: Object.keys(later),
    linked,
    author: ana,
    submitted: { scorecardId: opened.id, applicationId: application, card: amended },
    words: {
      submitted: ["Wordkestrel", "Wordamended", "Wordbecause"],
      handOver: "Wordhandover",
      authorsOwn: ["Wordscratch", "Wordprivate", "Wordsealed", "Worddraft"],
      linked: "Wordlinked",
      decision: ["Wordrationale", "Worddissent", "Wordanswer"],
    },
  };
}
