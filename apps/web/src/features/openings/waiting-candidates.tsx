import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { OpeningSummary, PipelineEntry } from "@evenhand/contract/openings";
import { WaitingLine } from "../../ui/waiting-list.tsx";
import { openingList, pipelineQuery } from "./opening-api.ts";
import { decisionWords, openingWords } from "./words.ts";

type WaitingCandidatesProps = {
  linkToApplication: (applicationId: string, name: string) => ReactNode;
  linkToRoundUp: (applicationId: string, words: string) => ReactNode;
};

/** Whose turn it is, over all openings: candidates whose cards are all in, then those who wait for a card. */
export function WaitingCandidates(links: WaitingCandidatesProps) {
  const list = useInfiniteQuery(openingList({ state: "open" }));
  const openings = (list.data?.pages ?? []).flatMap(({ items }) => items);
  return (
    <>
      {openings
        .filter(({ counts }) => counts.needDecision > 0)
        .map((opening) => (
          <Waiting key={opening.id} opening={opening} only="needs_decision" {...links} />
        ))}
      {openings
        .filter(({ counts }) => counts.cardsOwed > 0)
        .map((opening) => (
          <Waiting key={opening.id} opening={opening} only="cards_owed" {...links} />
        ))}
    </>
  );
}

type WaitingProps = WaitingCandidatesProps & {
  opening: OpeningSummary;
  only: "needs_decision" | "cards_owed";
};

function Waiting({ opening, only, linkToApplication, linkToRoundUp }: WaitingProps) {
  const pipeline = useInfiniteQuery(pipelineQuery(opening.id, { only }));
  const entries = (pipeline.data?.pages ?? []).flatMap(({ items }) => items);
  return entries.map((entry) => (
    <WaitingLine
      key={entry.applicationId}
      title={linkToApplication(entry.applicationId, entry.candidate.name)}
      what={only === "needs_decision" ? decisionWords(entry) : owedWords(entry)}
      about={opening.title}
      action={
        only === "needs_decision" && entry.can.seeRoundUp
          ? linkToRoundUp(entry.applicationId, openingWords.roundUp)
          : undefined
      }
    />
  ));
}

function owedWords({ stages }: PipelineEntry): string {
  const names = new Set(stages.flatMap(({ owedBy }) => owedBy.map(({ name }) => name)));
  return openingWords.waitsFor([...names]);
}
