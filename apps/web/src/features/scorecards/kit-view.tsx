import type { InterviewKit } from "@evenhand/contract/scorecards";
import { useId } from "react";
import type { FormCriterion } from "@evenhand/rubric";
import { AnchorList } from "../../ui/anchor-scale.tsx";
import { PromptList } from "../../ui/prompt-list.tsx";
import { SignalList } from "../../ui/signal-list.tsx";
import block from "./block.module.css";
import { Block } from "./block.tsx";
import styles from "./card-view.module.css";
import criteria from "./criterion-card.module.css";
import { CriterionTags } from "./criterion-tags.tsx";
import { HandedOver } from "./handed-over.tsx";
import { KitFacts } from "./kit-facts.tsx";
import { kitWords } from "./kit-words.ts";
import { cardWords } from "./words.ts";

/** The whole kit to read: what to know, ask, show and tell; and what will be rated, with every anchor. */
export function KitView({ kit }: { kit: InterviewKit }) {
  const { form, colleagues, version } = kit;
  return (
    <div className={styles["panes"]}>
      <section className={`${styles["pane"]} ${styles["kit"]}`} aria-label={cardWords.kit}>
        {colleagues.length === 0 ? null : <p>{kitWords.withColleagues(colleagues)}</p>}
        <KitFacts kit={kit} />
        <Block title={cardWords.corePrompts} lead={kitWords.corePromptsLead}>
          <PromptList label={cardWords.corePrompts} prompts={form.corePrompts} />
        </Block>
        {form.probes.length === 0 ? null : (
          <Block title={cardWords.probes}>
            <PromptList label={cardWords.probes} prompts={form.probes} />
          </Block>
        )}
        <HandedOver handOvers={kit.handOvers} />
        {form.artifacts.length === 0 ? null : (
          <Block title={cardWords.artifacts} lead={kitWords.artifactsLead}>
            <ul>
              {form.artifacts.map(({ id, text, gloss }) => (
                <li key={id}>{gloss ?? text}</li>
              ))}
            </ul>
          </Block>
        )}
        {form.disclosure.length === 0 ? null : (
          <Block title={cardWords.disclosure} lead={kitWords.disclosureLead}>
            <ul>
              {form.disclosure.map(({ id, text }) => (
                <li key={id}>{text}</li>
              ))}
            </ul>
          </Block>
        )}
      </section>
      <section className={styles["pane"]} aria-label={cardWords.criteria}>
        <p className={block["lead"]}>{kitWords.criteriaLead}</p>
        {form.criteria.map((criterion) => (
          <Criterion
            key={criterion.id}
            criterion={criterion}
            focusName={form.focus === null ? null : cardWords.inFocus}
          />
        ))}
        <Block title={cardWords.signals} lead={kitWords.signalsLead} panel>
          <SignalList label={cardWords.signals} signals={form.signals} />
        </Block>
        <p className={block["lead"]}>{kitWords.version(version.label)}</p>
      </section>
    </div>
  );
}

type CriterionProps = { criterion: FormCriterion; focusName: string | null };

function Criterion({ criterion, focusName }: CriterionProps) {
  const headingId = useId();
  return (
    <article className={`${block["panel"]} ${criteria["criterion"]}`} aria-labelledby={headingId}>
      <div className={criteria["head"]}>
        <h3 id={headingId}>{criterion.name}</h3>
        <CriterionTags criterion={criterion} focusName={focusName} />
      </div>
      <p className={criteria["question"]}>{criterion.question}</p>
      <AnchorList anchors={criterion.anchors} />
    </article>
  );
}
