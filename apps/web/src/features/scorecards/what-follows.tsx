import type { ScorecardView } from "@evenhand/contract/scorecards";
import type { ScorecardDraft } from "@evenhand/rubric";
import type { ComponentProps } from "react";
import { failureWords } from "../../lib/failure-words.ts";
import { ApiError } from "../../lib/api-error.ts";
import { later } from "../../lib/later.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import type Conflicts from "./conflicts.tsx";
import type KeySheet from "./key-sheet.tsx";
import type ReviewPart from "./review-part.tsx";
import type { ScratchLinesProps } from "./scratch-lines.tsx";
import type SubmittedCard from "./submitted-card.tsx";
import { loadMerging, type OpenCard } from "./card-loop.ts";
import type { Writing } from "./card-view.tsx";
import type { CardDesk } from "./use-card-desk.ts";
import { cardWords } from "./words.ts";

const NO_NETWORK = new ApiError(0, { code: "offline" });

type Review = ComponentProps<typeof ReviewPart>;

const review = later<Review>(() => import("./review-part.tsx"));
const conflicts = later<ComponentProps<typeof Conflicts>>(() => import("./conflicts.tsx"));
const keySheet = later<ComponentProps<typeof KeySheet>>(() => import("./key-sheet.tsx"));
const scratchLines = later<ScratchLinesProps>(() => import("./scratch-lines.tsx"));
const submitted = later<ComponentProps<typeof SubmittedCard>>(() => import("./submitted-card.tsx"));

/** With the first words on a card, while the network is likely to be there. */
export function preloadWhatFollows(): void {
  void Promise.allSettled([
    review.preload(),
    submitted.preload(),
    conflicts.preload(),
    scratchLines.preload(),
    loadMerging(),
  ]);
}

export const useScratchLines = scratchLines.usePart;

export function Review(props: Review) {
  const { Part, ...missing } = review.usePart(true);
  return Part === null ? <Missing {...missing} /> : <Part {...props} />;
}

export function Submitted(props: { card: ScorecardView; isNew: boolean }) {
  const { Part, ...missing } = submitted.usePart(true);
  return Part === null ? <Missing {...missing} /> : <Part {...props} />;
}

type MissingProps = { failed: boolean; tryAgain: () => void };

/** While a part that fills the page is on its way, and where it does not come. */
function Missing({ failed, tryAgain }: MissingProps) {
  if (!failed) return <Skeleton lines={8} label={cardWords.loading} />;
  return <ErrorState failure={failureWords(NO_NETWORK)} onTryAgain={tryAgain} />;
}

type CardDialogsProps = {
  card: OpenCard;
  draft: ScorecardDraft;
  writing: Writing | undefined;
  desk: CardDesk;
};

/** What opens over a card. */
export function CardDialogs({ card, draft, writing, desk }: CardDialogsProps) {
  const hasConflicts = writing !== undefined && writing.conflicts.length > 0;
  const { Part: Sheet } = keySheet.usePart(desk.sheetIsOpen);
  const { Part: Choice } = conflicts.usePart(hasConflicts);
  return (
    <>
      {desk.sheetIsOpen && Sheet !== null ? (
        <Sheet on={desk.keysOn} onToggle={desk.switchKeys} onClose={desk.closeSheet} />
      ) : null}
      {hasConflicts && Choice !== null ? (
        <Choice
          form={card.form}
          draft={draft}
          conflicts={writing.conflicts}
          onChosen={writing.loop.resolve}
        />
      ) : null}
    </>
  );
}
