import type { Loop } from "../../testing/loop.ts";
import type { Person, World } from "../../testing/world.ts";

type Member = Pick<Person, "membershipId">;
type Marks = Record<string, number | null>;

/** Adds a version to a card, with its ratings: what handing in and amending do in the product. */
export async function addMarks(
  world: World,
  loop: Loop,
  cardId: string,
  version: number,
  marks: Marks,
  how: { kind: "submitted" | "amended"; clerical?: boolean; by: Member },
): Promise<void> {
  const at = world.services.now();
  await loop.run(async (db) => {
    await db
      .insertInto("scorecard_versions")
      .values({
        org_id: loop.orgId,
        scorecard_id: cardId,
        version,
        kind: how.kind,
        is_clerical: how.clerical ?? false,
        reason: how.kind === "amended" ? "A second look." : null,
        recommendation: "yes",
        document: JSON.stringify({ prompts: [] }),
        made_by: how.by.membershipId,
        made_at: at,
      })
      .execute();
    await db
      .insertInto("ratings")
      .values(
        Object.entries(marks).map(([criterion, value]) => ({
          org_id: loop.orgId,
          scorecard_id: cardId,
          version,
          criterion_id: criterion,
          value,
          not_observed: value === null,
          does_not_fit: null,
          rated_at: at,
        })),
      )
      .execute();
    await db
      .updateTable("scorecards")
      .set({ version })
      .where("org_id", "=", loop.orgId)
      .where("id", "=", cardId)
      .execute();
  });
}

/** A submitted card with its first version. */
export async function plantCard(
  world: World,
  loop: Loop,
  interviewId: string,
  author: Member,
  marks: Marks,
): Promise<string> {
  const id = await loop.card(interviewId, author, "submitted");
  await addMarks(world, loop, id, 1, marks, { kind: "submitted", by: author });
  return id;
}

/** A card that is submitted but not counted, for the reason given. */
export async function discount(
  loop: Loop,
  cardId: string,
  counts: "trainee" | "after_reveal" | "after_seeing_others" | "on_behalf",
): Promise<void> {
  await loop.run((db) =>
    db.updateTable("scorecards").set({ counts }).where("id", "=", cardId).execute(),
  );
}

/**
 * Each candidate met by three of the interviewers in turn, in one stage; marks follow the candidate, and the first
 * interviewer gives `lower` points less wherever the scale allows.
 */
export async function plantPanels(
  world: World,
  loop: Loop,
  openingId: string,
  interviewers: Member[],
  args: { candidates: number; lower: number },
): Promise<void> {
  for (let c = 0; c < args.candidates; c++) {
    const person = await loop.candidate({ name: `Candidate ${c}` });
    const application = await loop.application(openingId, person);
    const panel = [0, 1, 2].map((seat) => interviewers[(c + seat) % interviewers.length]!);
    const interview = await loop.interview(application, { panel });
    for (const [seat, author] of panel.entries()) {
      const level = 2 + (c % 3) + (author === interviewers[0] ? -args.lower : 0);
      const mark = (shift: number) => Math.min(4, Math.max(1, level + shift));
      await plantCard(world, loop, interview, author, {
        safety: mark((c + seat) % 4 === 0 ? 1 : 0),
        plan: mark((c * 2 + seat) % 5 === 0 ? -1 : 0),
      });
    }
  }
}
