import { useQuery } from "@tanstack/react-query";
import { failureWords } from "../../lib/failure-words.ts";
import { sessionQuery } from "../../lib/session.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { CardEditor } from "./card-editor.tsx";
import { scorecardQuery } from "./scorecard-api.ts";
import { SubmittedCard } from "./submitted-card.tsx";
import { useKeptDraft } from "./use-card.ts";
import { cardWords } from "./words.ts";
import type { ScorecardView } from "@evenhand/contract/scorecards";
import type { ScorecardDraft } from "@evenhand/rubric";

/** A card: one's own to fill in, or one that has opened to be read. */
export function Scorecard({ scorecardId }: { scorecardId: string }) {
  const card = useQuery(scorecardQuery(scorecardId));
  if (card.data === undefined) {
    return card.error === null ? (
      <Skeleton lines={8} label={cardWords.loading} />
    ) : (
      <ErrorState failure={failureWords(card.error)} onTryAgain={() => void card.refetch()} />
    );
  }
  const { draft, state, author } = card.data;
  if (author.isYou && state !== "submitted" && draft !== null) {
    return <OwnCard key={card.data.id} card={{ ...card.data, draft }} />;
  }
  return <SubmittedCard card={card.data} />;
}

type OpenCard = ScorecardView & { draft: ScorecardDraft };

function OwnCard({ card }: { card: OpenCard }) {
  const session = useQuery(sessionQuery);
  if (session.data === undefined) return <Skeleton lines={8} label={cardWords.loading} />;
  const { user, session: visit } = session.data;
  return <WithKeptDraft card={card} userId={user.id} mayKeep={!visit.sharedComputer} />;
}

function WithKeptDraft({
  card,
  userId,
  mayKeep,
}: {
  card: OpenCard;
  userId: string;
  mayKeep: boolean;
}) {
  const { kept, key } = useKeptDraft(card, userId, mayKeep);
  if (kept === undefined) return <Skeleton lines={8} label={cardWords.loading} />;
  return (
    <>
      <PageHeader
        title={cardWords.title(card.form.stage.name, card.candidate.name)}
        lead={[card.opening.title, card.form.level.name, card.form.setting]
          .filter(Boolean)
          .join(" · ")}
      />
      <CardEditor card={card} kept={kept} draftKey={key} />
    </>
  );
}
