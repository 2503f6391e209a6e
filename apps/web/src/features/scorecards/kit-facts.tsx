import type { InterviewKit } from "@evenhand/contract/scorecards";
import { formatWhen } from "../../lib/zoned-time.ts";
import block from "./block.module.css";
import { Block } from "./block.tsx";
import folded from "./folded.module.css";
import styles from "./kit-facts.module.css";
import { cardWords } from "./words.ts";

type Kit = Pick<
  InterviewKit,
  "form" | "candidate" | "startsAt" | "timeZone" | "minutes" | "place" | "videoUrl" | "arrangements"
>;

/** When, where and for whom; what the interview is for. */
export function KitFacts({ kit }: { kit: Kit }) {
  const { brief, guidance } = kit.form.stage;
  return (
    <>
      <Block title={cardWords.brief}>
        <Where kit={kit} />
        <p>{brief}</p>
      </Block>
      {guidance === null ? null : (
        <Block title={cardWords.guidance}>
          <p>{guidance.text}</p>
          <Original text={guidance.original} />
        </Block>
      )}
    </>
  );
}

function Where({ kit }: { kit: Kit }) {
  const { startsAt, timeZone, minutes, place, videoUrl, arrangements, candidate } = kit;
  const lines = [
    startsAt === null ? null : formatWhen(startsAt, timeZone),
    cardWords.minutes(minutes),
    place,
  ].filter((line) => line !== null);
  return (
    <>
      <p className={block["lead"]}>{lines.join(" · ")}</p>
      {videoUrl === null && candidate.cvUrl === null ? null : (
        <p className={styles["links"]}>
          <Away to={videoUrl}>{cardWords.video}</Away>
          <Away to={candidate.cvUrl}>{cardWords.cv}</Away>
        </p>
      )}
      {arrangements.length === 0 ? null : (
        <div className={styles["arrangements"]}>
          <h4>{cardWords.arrangements}</h4>
          <ul>
            {arrangements.map((arrangement) => (
              <li key={arrangement}>{arrangement}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function Away({ to, children }: { to: string | null; children: string }) {
  if (to === null) return null;
  return (
    <a href={to} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}

function Original({ text }: { text: string | null }) {
  if (text === null) return null;
  return (
    <details className={folded["record"]}>
      <summary>{cardWords.original}</summary>
      {text}
    </details>
  );
}
