import { Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { ScorecardView } from "@evenhand/contract/scorecards";
import { formatMoment } from "../../lib/format.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { CopyField } from "../../ui/copy-field.tsx";
import { Dialog, DialogFoot } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { notOnPaperClass, PrintHead } from "../../ui/print-head.tsx";
import { Section } from "../../ui/section.tsx";
import AmendDialog from "./amend-dialog.tsx";
import { CardContent } from "./card-content.tsx";
import { cardAsText } from "./card-text.ts";
import styles from "./review.module.css";
import { reviewWords } from "./review-words.ts";

type SubmittedCardProps = {
  card: ScorecardView;
  /** It was being written on this page a moment ago: the page has become another, and is read from its name on. */
  isNew: boolean;
};

/** A card that is in: to be read, copied, and by its author amended. */
export default function SubmittedCard({ card, isNew }: SubmittedCardProps) {
  const [amending, setAmending] = useState(false);
  const [copied, setCopied] = useState<"not yet" | "yes" | "refused">("not yet");
  const { submitted: content, candidate, form, opening, author, submittedAt } = card;
  const by = author.isYou ? reviewWords.yours : reviewWords.by(author.name);
  useEffect(() => {
    if (!isNew) return;
    scrollTo({ top: 0 });
    document.querySelector<HTMLElement>("h1")?.focus();
  }, [isNew]);
  // A page that was not fetched over https has no clipboard, and a browser may refuse it: then the text is shown.
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(cardAsText(card));
      setCopied("yes");
    } catch {
      setCopied("refused");
    }
  };
  return (
    <div className={styles["submitted"]}>
      <PrintHead
        mark={reviewWords.confidential}
        facts={[
          opening.title,
          reviewWords.rubricVersion(card.version.label),
          ...(submittedAt === null ? [] : [formatMoment(submittedAt)]),
        ]}
      />
      <PageHeader
        title={candidate.name}
        lead={[form.stage.name, opening.title, form.level.name].join(" · ")}
      >
        <WaysBack card={card} />
        {content === null ? null : (
          <Button onClick={() => void copy()}>
            {copied === "yes" ? reviewWords.copied : reviewWords.copy}
          </Button>
        )}
        {card.can.amend ? (
          <Button onClick={() => setAmending(true)}>{reviewWords.amend}</Button>
        ) : null}
      </PageHeader>
      <output className={styles["lead"]}>
        {submittedAt === null ? by : `${by} ${reviewWords.submittedAt(formatMoment(submittedAt))}`}
      </output>
      {reviewWords.counts[card.counts] === null ? null : (
        <Notice>{reviewWords.counts[card.counts]}</Notice>
      )}
      {card.hidden === null ? null : (
        <Notice>
          {card.hidden.because} {card.hidden.until}
        </Notice>
      )}
      {content === null ? null : <CardContent form={form} content={content} />}
      <Colleagues card={card} />
      <Versions card={card} />
      {copied === "refused" ? (
        <Dialog
          title={reviewWords.copy}
          lead={reviewWords.copyRefused}
          onClose={() => setCopied("not yet")}
        >
          <CopyField label={reviewWords.cardText} value={cardAsText(card)} rows={12} />
          <DialogFoot>
            <Button onClick={() => setCopied("not yet")}>{reviewWords.close}</Button>
          </DialogFoot>
        </Dialog>
      ) : null}
      {amending && content !== null ? (
        <AmendDialog card={card} content={content} onClose={() => setAmending(false)} />
      ) : null}
    </div>
  );
}

/** For whom the card is one of several that they read. */
function WaysBack({ card }: { card: ScorecardView }) {
  if (!card.can.readRoundUp) return null;
  const params = { applicationId: card.applicationId };
  return (
    <>
      <Link to="/applications/$applicationId/round-up" params={params} className={buttonClass()}>
        {reviewWords.roundUp}
      </Link>
      <Link to="/applications/$applicationId" params={params} className={buttonClass()}>
        {reviewWords.candidate}
      </Link>
    </>
  );
}

function Colleagues({ card }: { card: ScorecardView }) {
  if (card.colleagues.length === 0) return null;
  return (
    <section className={styles["stack"]} aria-label={reviewWords.colleagues}>
      <h2>{reviewWords.colleagues}</h2>
      <ul>
        {card.colleagues.map(({ member, card: state, scorecardId }) => (
          <li key={member} className={styles["colleague"]}>
            <span>{member}</span>
            <span className={styles["lead"]}>{reviewWords.cardState[state]}</span>
            {scorecardId === null ? null : (
              <Link
                to="/scorecards/$scorecardId"
                params={{ scorecardId }}
                className={notOnPaperClass}
              >
                {reviewWords.openCard}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Versions({ card }: { card: ScorecardView }) {
  const earlier = card.versions.filter(({ card: content }) => content !== null).slice(0, -1);
  const latest = card.versions.at(-1);
  if (earlier.length === 0) return null;
  return (
    <Section title={reviewWords.versions} lead={reviewWords.amendedBecause(latest?.reason ?? "")}>
      {earlier.map((version) => (
        <details key={version.version} className={styles["version"]}>
          <summary>
            {reviewWords.version(version.version, version.kind, formatMoment(version.at))}
            {version.reason === null ? "" : `: ${version.reason}`}
          </summary>
          {version.card === null ? null : <CardContent form={card.form} content={version.card} />}
        </details>
      ))}
    </Section>
  );
}
