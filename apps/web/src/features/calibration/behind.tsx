import { createContext, use, useState, type ReactNode } from "react";
import type { RatingsBehindQuery } from "@evenhand/contract/calibration";
import { RatingsBehind, type LinkToCard } from "./ratings-behind.tsx";

/** What a mark stands on: a question for the ratings behind it, and what to call it. */
export type BehindQuestion = { title: string; query: RatingsBehindQuery };

const BehindContext = createContext<(question: BehindQuestion) => void>(() => undefined);

/** Opens the ratings behind a mark. */
export const useShowBehind = () => use(BehindContext);

type BehindProps = { runId: string; linkToCard: LinkToCard; children: ReactNode };

/** Lets every mark of a run open the ratings behind it. */
export function Behind({ runId, linkToCard, children }: BehindProps) {
  const [shown, setShown] = useState<BehindQuestion | null>(null);
  return (
    <BehindContext value={setShown}>
      {children}
      {shown === null ? null : (
        <RatingsBehind
          runId={runId}
          question={shown}
          linkToCard={linkToCard}
          onClose={() => setShown(null)}
        />
      )}
    </BehindContext>
  );
}
