import type { Rubric } from "@evenhand/rubric";
import { AnchorList } from "../../ui/anchor-scale.tsx";
import { Section } from "../../ui/section.tsx";
import { DocumentCriterion } from "./document-criterion.tsx";
import { DocumentStage } from "./document-stage.tsx";
import { DocumentItems, type DocumentItem } from "./document-items.tsx";
import { documentWords as words } from "./rubric-words.ts";
import styles from "./rubrics.module.css";

/** A whole rubric to read: what a published version says, or a draft to somebody who may not edit it. */
export default function RubricDocument({ document }: { document: Rubric }) {
  const { scale, levels, stages, criteria, screen, emphasis } = document;
  const meets = scale.points.find(({ point }) => point === scale.meets);
  return (
    <>
      {emphasis === null ? null : (
        <Items title={words.emphasis} items={[{ id: "emphasis", ...emphasis }]} />
      )}
      <Section title={words.stages}>
        <div className={styles["parts"]}>
          {stages.map((stage) => (
            <DocumentStage key={stage.id} stage={stage} document={document} />
          ))}
        </div>
      </Section>
      <Section title={words.criteria}>
        <div className={styles["parts"]}>
          {criteria.map((criterion) => (
            <DocumentCriterion key={criterion.id} criterion={criterion} document={document} />
          ))}
        </div>
      </Section>
      <Section title={words.scale} lead={words.meets(meets?.name ?? "")}>
        <AnchorList anchors={scale.points.map((point) => ({ ...point, text: "" }))} />
      </Section>
      <Items
        title={words.levels}
        items={levels.map(({ name, ...rest }) => ({ ...rest, title: name }))}
      />
      <Items
        title={words.disclosure}
        items={document.disclosure.map(({ topic, ...rest }) => ({ ...rest, title: topic }))}
      />
      <Items title={words.candidateTopics} items={document.candidateTopics} />
      <Items title={words.requirements} items={document.requirements} />
      <Items title={words.outcomes} items={document.outcomes} />
      <Items title={words.constraints} items={document.constraints} />
      {screen === null ? null : (
        <Items
          title={`${words.screen}, ${words.minutes(screen.minutes)}`}
          items={screen.questions}
        />
      )}
      <Items title={words.teamNotes} items={document.teamNotes} />
    </>
  );
}

function Items({ title, items }: { title: string; items: readonly DocumentItem[] }) {
  if (items.length === 0) return null;
  return (
    <Section title={title} beside>
      <DocumentItems items={items} label={title} />
    </Section>
  );
}
