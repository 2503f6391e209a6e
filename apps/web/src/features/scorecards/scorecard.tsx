import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { failureWords } from "../../lib/failure-words.ts";
import { sessionQuery } from "../../lib/session.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { CardDesk } from "./card-desk.tsx";
import { scorecardQuery } from "./scorecard-api.ts";
import { Submitted } from "./what-follows.tsx";
import { cardWords } from "./words.ts";

/** A card: one's own to fill in, or one that has opened to be read. */
export function Scorecard({ scorecardId }: { scorecardId: string }) {
  const card = useQuery(scorecardQuery(scorecardId));
  const session = useQuery(sessionQuery);
  const [wasOpen, setWasOpen] = useState(false);
  const isOpen = card.data !== undefined && card.data.state !== "submitted";
  if (isOpen && !wasOpen) setWasOpen(true);
  if (card.data === undefined || session.data === undefined) {
    return card.error === null ? (
      <Skeleton lines={8} label={cardWords.loading} />
    ) : (
      <ErrorState failure={failureWords(card.error)} onTryAgain={() => void card.refetch()} />
    );
  }
  const { draft, state, author } = card.data;
  if (!author.isYou || state === "submitted" || draft === null) {
    return <Submitted card={card.data} isNew={wasOpen} />;
  }
  const { user, session: visit } = session.data;
  return (
    <CardDesk card={{ ...card.data, draft }} userId={user.id} mayKeep={!visit.sharedComputer} />
  );
}
