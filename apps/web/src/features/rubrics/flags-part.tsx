import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { failureWords } from "../../lib/failure-words.ts";
import { formatMoment } from "../../lib/format.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Section } from "../../ui/section.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { flagList } from "./rubric-api.ts";
import { flagWords } from "./rubric-words.ts";
import styles from "./rubrics.module.css";

/** Asked for by a press: reading others' words is remembered. */
export function FlagsPart({ rubricId }: { rubricId: string }) {
  const [wanted, setWanted] = useState(false);
  return (
    <Section title={flagWords.title} lead={flagWords.lead}>
      <div className={styles["flags"]}>
        <div>
          <Button aria-expanded={wanted} onClick={() => setWanted(!wanted)}>
            {wanted ? flagWords.hide : flagWords.show}
          </Button>
        </div>
        {wanted ? <Flags rubricId={rubricId} /> : null}
      </div>
    </Section>
  );
}

function Flags({ rubricId }: { rubricId: string }) {
  const flags = useQuery(flagList(rubricId));
  if (flags.data === undefined) {
    return flags.error === null ? (
      <Skeleton lines={3} label={flagWords.loading} />
    ) : (
      <ErrorState failure={failureWords(flags.error)} onTryAgain={() => void flags.refetch()} />
    );
  }
  const { items } = flags.data;
  if (items.length === 0) return <output>{flagWords.none}</output>;
  return (
    <>
      {items.map(({ criterion, name, count, notes }) => (
        <article key={criterion} aria-label={name}>
          <h3>
            {name} <span className={styles["detail"]}>{flagWords.count(count)}</span>
          </h3>
          <ul>
            {notes.map(({ words, version, submittedAt }, place) => (
              <li key={`${submittedAt} ${place}`}>
                {words}{" "}
                <span className={styles["detail"]}>
                  {flagWords.on(version, formatMoment(submittedAt))}
                </span>
              </li>
            ))}
          </ul>
        </article>
      ))}
    </>
  );
}
