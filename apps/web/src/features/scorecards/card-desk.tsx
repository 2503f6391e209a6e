import { useEffect, useState } from "react";
import type { MergeConflict, ScorecardDraft } from "@evenhand/rubric";
import { draftKey, readDraft, type KeptDraft } from "../../lib/kept-drafts.ts";
import type { SaveState } from "../../lib/save-loop.ts";
import { usePen } from "../../lib/use-pen.ts";
import { PageHeader } from "../../ui/page-header.tsx";
import { PrintHead } from "../../ui/print-head.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { CardView } from "./card-view.tsx";
import { endLoop, type OpenCard } from "./card-loop.ts";
import { useCard } from "./use-card.ts";
import { cardWords } from "./words.ts";

/** What the tab that writes shows to the tabs that follow; `base` is null where everything is on the server. */
type ShownCard = {
  document: ScorecardDraft;
  base: ScorecardDraft | null;
  revision: number;
  state: SaveState;
  conflicts: MergeConflict[];
};

type Kept = KeptDraft<ScorecardDraft>;
type CardDeskProps = { card: OpenCard; userId: string; mayKeep: boolean };

/** One's own card, in as many tabs as one likes: one writes, the others follow. */
export function CardDesk({ card, userId, mayKeep }: CardDeskProps) {
  const pen = usePen<ShownCard>(`evenhand.card.${card.id}`);
  const key = mayKeep ? draftKey(userId, "scorecards", card.id) : null;
  return (
    <div data-wide>
      <PrintHead
        mark={cardWords.confidential}
        facts={[card.opening.title, cardWords.version(card.version.label), cardWords.draft]}
      />
      <PageHeader
        title={card.candidate.name}
        lead={[card.form.stage.name, card.opening.title, card.form.level.name].join(" · ")}
      />
      {pen.role === "asking" ? <Skeleton lines={8} label={cardWords.loading} /> : null}
      {pen.role === "writer" ? (
        <WithKeptWords card={card} storageKey={key} left={pen.shown} pen={pen} />
      ) : null}
      {pen.role === "follower" ? (
        <CardView
          card={card}
          draft={pen.shown?.document ?? card.draft}
          saving={pen.shown?.state ?? { kind: "saved", at: card.draftSavedAt }}
          onWriteHere={pen.want}
        />
      ) : null}
    </div>
  );
}

type Pen = ReturnType<typeof usePen<ShownCard>>;
type WriterProps = { card: OpenCard; storageKey: string | null; pen: Pen };

/** Unsent words, of another tab or of an earlier visit, are taken up before anything can be typed. */
function WithKeptWords({ card, storageKey, pen, left }: WriterProps & { left: ShownCard | null }) {
  const [kept, setKept] = useState<Kept | null | undefined>(() =>
    left === null ? (storageKey === null ? null : undefined) : keptFrom(left),
  );
  useEffect(() => {
    if (kept !== undefined || storageKey === null) return undefined;
    let here = true;
    void readDraft<ScorecardDraft>(storageKey).then((found) => (here ? setKept(found) : undefined));
    return () => {
      here = false;
    };
  }, [kept, storageKey]);
  if (kept === undefined) return <Skeleton lines={8} label={cardWords.loading} />;
  return <Writer card={card} kept={kept} storageKey={storageKey} pen={pen} />;
}

function keptFrom({ document, base, revision }: ShownCard): Kept {
  return { document, base: base ?? document, revision, at: new Date().toISOString() };
}

function Writer({ card, kept, storageKey, pen }: WriterProps & { kept: Kept | null }) {
  const { document, base, revision, state, conflicts, edit, undo, loop } = useCard(
    card,
    kept,
    storageKey,
  );
  const { show, lettingGo } = pen;
  useEffect(() => {
    const told = state.kind === "failed" ? ({ kind: "here", offline: false } as const) : state;
    show({ document, base: base === document ? null : base, revision, state: told, conflicts });
  }, [show, document, base, revision, state, conflicts]);
  useEffect(
    () =>
      lettingGo(async () => {
        await loop.flush();
        endLoop(card.id, loop);
      }),
    [lettingGo, loop, card.id],
  );
  return (
    <CardView
      card={card}
      draft={document}
      saving={state}
      writing={{ edit, undo, loop, conflicts, keepsHere: storageKey !== null }}
    />
  );
}
