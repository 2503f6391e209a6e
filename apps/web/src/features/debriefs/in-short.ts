import type { RoundUp, RoundUpStage } from "@evenhand/contract/debriefs";
import type { RecommendationChoice } from "@evenhand/rubric";
import { debriefWords } from "./words.ts";

/** Apart by this much, a panel has something to talk about. */
export const WORTH_TALKING = 2;

const CHOICES = Object.keys(debriefWords.choice) as RecommendationChoice[];

/**
 * What the panel says, in sentences, before one reads any table: only of cards that are open to the reader and
 * that count. Counts alone: a mean would hide who differs.
 */
export function inShort(stages: RoundUp["stages"]): string[] {
  const open = stages.flatMap(({ panel }) => panel).filter(isCounted);
  if (open.length === 0) return [];
  return [recommended(open), apart(stages), unrated(stages)].filter((line) => line !== null);
}

type Seat = RoundUpStage["panel"][number];

function isCounted({ recommendation, counts }: Seat): boolean {
  return recommendation !== null && (counts === "yes" || counts === "on_behalf");
}

function recommended(open: Seat[]): string {
  const tally = CHOICES.map((choice) => ({
    choice,
    count: open.filter(({ recommendation }) => recommendation === choice).length,
  })).filter(({ count }) => count > 0);
  return debriefWords.recommended(
    open.length,
    tally.map(({ choice, count }) => `${count} ${debriefWords.choice[choice].toLowerCase()}`),
  );
}

function apart(stages: RoundUpStage[]): string | null {
  const compared = stages.flatMap(({ name, criteria }) =>
    criteria.flatMap((one) =>
      one.gap === null ? [] : [{ stage: name, what: one.name, gap: one.gap }],
    ),
  );
  if (compared.length === 0) return null;
  const wide = compared.filter(({ gap }) => gap >= WORTH_TALKING);
  if (wide.length === 0) return debriefWords.closeTogether(compared.length);
  const furthest = wide.reduce((one, other) => (other.gap > one.gap ? other : one));
  return debriefWords.apart(wide.length, compared.length, furthest);
}

function unrated(stages: RoundUpStage[]): string | null {
  const names = stages.flatMap(({ name, criteria }) =>
    criteria.filter((one) => one.unrated).map((one) => `${one.name} (${name})`),
  );
  return names.length === 0 ? null : debriefWords.nobodyRated(names);
}
