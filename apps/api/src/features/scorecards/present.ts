import type { ScorecardView } from "@evenhand/contract/scorecards";
import type { Actor } from "../../http/actor.ts";
import { NO_NAME, nameOf } from "../candidates/policy.ts";
import { formOf } from "./card-form.ts";
import { cardOf, type ColleagueRow } from "./panel-queries.ts";
import {
  canAmendCard,
  canEditCard,
  canSealCard,
  canSubmitCard,
  isAuthor,
  textOpenUntil,
} from "./policy.ts";
import type { CardRow } from "./queries.ts";
import type { StoredVersion } from "./version-queries.ts";

type Sight = {
  is_blind_to_viewer: boolean;
  hides_cv: boolean;
  state: ScorecardView["state"];
  person_name: string | null;
  person_cv_url: string | null;
};

export type CardParts = {
  card: CardRow;
  versions: StoredVersion[];
  colleagues: ColleagueRow[];
  arrangements: string[];
  handOvers: ScorecardView["handOvers"];
  hidden: ScorecardView["hidden"];
  privateNote: { body: string; revision: number } | null;
};

export function presentCard(parts: CardParts, actor: Actor, now: Date): ScorecardView {
  const { card, colleagues, privateNote } = parts;
  const isYou = isAuthor(actor, card);
  // A sealed version is for its author alone; a colleague's card begins with its submission.
  const versions = parts.versions.filter((one) => isYou || one.kind !== "sealed");
  const submitted = card.state === "submitted";
  return {
    id: card.id,
    interviewId: card.interview_id,
    applicationId: card.application_id,
    author: { id: card.author_id, name: card.author_name, isYou },
    candidate: presentCandidate(card),
    opening: { id: card.opening_id, title: card.opening_title },
    startsAt: card.starts_at?.toISOString() ?? null,
    timeZone: card.time_zone,
    minutes: card.minutes,
    place: card.place,
    videoUrl: card.video_url,
    arrangements: parts.arrangements,
    version: { id: card.rubric_version_id, label: `${card.major}.${card.minor}` },
    form: formOf(card),
    state: card.state,
    revision: card.revision,
    counts: card.counts,
    draft: isYou && !submitted ? card.draft : null,
    draftSavedAt: (isYou
      ? card.draft_saved_at
      : (card.submitted_at ?? card.draft_saved_at)
    ).toISOString(),
    submitted: submitted ? (versions.at(-1)?.document ?? null) : null,
    sealedAt: isYou ? (card.sealed_at?.toISOString() ?? null) : null,
    textOpenUntil: isYou ? (textOpenUntil(card)?.toISOString() ?? null) : null,
    submittedAt: card.submitted_at?.toISOString() ?? null,
    versions: versions.map((one) => ({
      version: one.version,
      kind: one.kind,
      reason: one.reason,
      clerical: one.is_clerical,
      at: one.made_at.toISOString(),
      card: one.kind === "sealed" ? null : one.document,
    })),
    handOvers: parts.handOvers,
    colleagues: colleagues.map((one) => ({
      member: one.name,
      card: cardOf(one),
      scorecardId: one.readable ? one.card_id : null,
    })),
    hidden: parts.hidden,
    privateNote: isYou ? privateNote : null,
    can: {
      edit: canEditCard(actor, card, now),
      seal: canSealCard(actor, card),
      submit: canSubmitCard(actor, card),
      amend: canAmendCard(actor, card),
      readRoundUp: card.reads_round_up,
    },
  };
}

/** No name in a blind review; no CV there, nor where it waits for the reader's own card. */
export function presentCandidate(card: Sight): ScorecardView["candidate"] {
  if (card.is_blind_to_viewer) return { name: NO_NAME, cvUrl: null };
  const waits = card.hides_cv && card.state !== "submitted";
  return { name: nameOf(card.person_name), cvUrl: waits ? null : card.person_cv_url };
}

/** Why an interview cannot have a card, for whom to turn to. */
export function noCardForIt(problems: string[]): string {
  return `This interview's rubric has no card for the job as it is now. ${problems.join(" ")} Ask whoever plans it for a new interview.`;
}
