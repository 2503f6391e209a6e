import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
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
  useFocusOnSubmitting(card.data?.state);
  if (card.data === undefined || session.data === undefined) {
    return card.error === null ? (
      <Skeleton lines={8} label={cardWords.loading} />
    ) : (
      <ErrorState failure={failureWords(card.error)} onTryAgain={() => void card.refetch()} />
    );
  }
  const { draft, state, author } = card.data;
  if (!author.isYou || state === "submitted" || draft === null) {
    return <Submitted card={card.data} />;
  }
  const { user, session: visit } = session.data;
  return (
    <CardDesk card={{ ...card.data, draft }} userId={user.id} mayKeep={!visit.sharedComputer} />
  );
}

/** The page has become another: it is read from its name on. */
function useFocusOnSubmitting(state: "draft" | "sealed" | "submitted" | undefined): void {
  const before = useRef(state);
  useEffect(() => {
    const wasOpen = before.current === "draft" || before.current === "sealed";
    if (wasOpen && state === "submitted") {
      scrollTo({ top: 0 });
      document.querySelector<HTMLElement>("h1")?.focus();
    }
    before.current = state;
  }, [state]);
}
