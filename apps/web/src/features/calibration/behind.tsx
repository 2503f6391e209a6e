import {
  createContext,
  use,
  useEffect,
  useState,
  type ComponentProps,
  type ReactNode,
} from "react";
import type { RatingsBehindQuery } from "@evenhand/contract/calibration";
import { later } from "../../lib/later.ts";
import type { LinkToCard, RatingsBehind } from "./ratings-behind.tsx";

/** What a mark stands on: a question for the ratings behind it, and what to call it. */
export type BehindQuestion = { title: string; query: RatingsBehindQuery };

const BehindContext = createContext<(question: BehindQuestion) => void>(() => undefined);

const ratingsBehind = later<ComponentProps<typeof RatingsBehind>>(async () => ({
  default: (await import("./ratings-behind.tsx")).RatingsBehind,
}));

/** Opens the ratings behind a mark. */
export const useShowBehind = () => use(BehindContext);

type BehindProps = { runId: string; linkToCard: LinkToCard; children: ReactNode };

/** Lets every mark of a run open the ratings behind it. */
export function Behind({ runId, linkToCard, children }: BehindProps) {
  const [shown, setShown] = useState<BehindQuestion | null>(null);
  const { Part } = ratingsBehind.usePart(shown !== null);
  // Once the report is drawn, while the network is likely to be there.
  useEffect(() => void ratingsBehind.preload(), []);
  return (
    <BehindContext value={setShown}>
      {children}
      {shown === null || Part === null ? null : (
        <Part
          runId={runId}
          question={shown}
          linkToCard={linkToCard}
          onClose={() => setShown(null)}
        />
      )}
    </BehindContext>
  );
}
