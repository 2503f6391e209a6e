import type { Rubric } from "@evenhand/rubric";
import { useQuery } from "@tanstack/react-query";
import { Section } from "../../ui/section.tsx";
import { crosswalkLines } from "./crosswalk-words.ts";
import { versionList, versionQuery } from "./rubric-api.ts";
import { versionWords } from "./rubric-words.ts";
import styles from "./rubrics.module.css";

type VersionCrosswalkProps = { rubricId: string; versionId: string; document: Rubric };

/** What becomes of ratings under the version before: which count together with this one's, and which do not. */
export function VersionCrosswalk({ rubricId, versionId, document }: VersionCrosswalkProps) {
  const { data: list } = useQuery(versionList(rubricId));
  const items = list?.items ?? [];
  const place = items.findIndex(({ id }) => id === versionId);
  const earlierId = place === -1 ? undefined : items[place + 1]?.id;
  const { data: earlier } = useQuery({
    ...versionQuery(earlierId ?? ""),
    enabled: earlierId !== undefined,
  });
  if (earlier === undefined) return null;
  const lines = crosswalkLines(earlier.document, document);
  return (
    <Section title={versionWords.crosswalk} lead={versionWords.crosswalkLead}>
      {lines.length === 0 ? (
        <p>{versionWords.crosswalkSame}</p>
      ) : (
        <ul className={styles["changes"]} aria-label={versionWords.crosswalk}>
          {lines.map(({ name, stages, words }) => (
            <li key={`${name} ${words}`}>
              <strong>{name}</strong>
              <span>{words}</span>
              <span className={styles["detail"]}>{stages.join(", ")}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
