import { useRef, useState } from "react";
import type { Decide, RoundUp } from "@evenhand/contract/debriefs";
import { failureLine } from "../../lib/failure-words.ts";
import { Button } from "../../ui/button.tsx";
import { ChoiceField } from "../../ui/choice-field.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { useDecide } from "./debrief-api.ts";
import styles from "./debriefs.module.css";
import { DissentFields, isHalf } from "./dissent-fields.tsx";
import { useKeptDecision } from "./use-kept-decision.ts";
import { debriefWords } from "./words.ts";

type Outcome = Decide["outcome"];

const OUTCOMES: Outcome[] = ["hire", "no_hire", "hold"];

type DecisionFormProps = { roundUp: RoundUp; userId: string; onRecorded: () => void };

/** What is decided, why, and who saw it differently. Nothing is chosen beforehand; a safety concern is answered first. */
export function DecisionForm({ roundUp, userId, onRecorded }: DecisionFormProps) {
  const outcomes = useRef<HTMLDivElement>(null);
  const { words, change, forget } = useKeptDecision(roundUp.applicationId, userId);
  const decide = useDecide(roundUp.applicationId, () => {
    onRecorded();
    return forget();
  });
  const { outcome, rationale, safetyAnswer, dissent, levelAfter } = words;
  const [tried, setTried] = useState(false);
  const asksSafety = roundUp.safety.length > 0;
  const missing = (text: string, problem: string = debriefWords.missing) =>
    tried && text.trim() === "" ? problem : undefined;

  const record = () => {
    setTried(true);
    if (outcome === "open") {
      outcomes.current?.querySelector("input")?.focus();
      return;
    }
    if (rationale.trim() === "" || (asksSafety && safetyAnswer.trim() === "")) return;
    if (dissent.some(isHalf)) return;
    decide.mutate({
      outcome,
      rationale: rationale.trim(),
      dissent: dissent
        .map(({ member, text }) => ({ member: member.trim(), text: text.trim() }))
        .filter(({ member }) => member !== ""),
      safetyAnswer: asksSafety ? safetyAnswer.trim() : null,
      levelBefore: levelAfter === "" ? null : levelIdOf(roundUp),
      levelAfter: levelAfter === "" ? null : levelAfter,
    });
  };

  return (
    <div className={styles["form"]}>
      <Form label={debriefWords.decide} onSubmit={record}>
        <div ref={outcomes} className={styles["outcome"]}>
          <span aria-hidden>{debriefWords.outcome}</span>
          <Segmented<Outcome | "open">
            legend={debriefWords.outcome}
            value={outcome}
            options={OUTCOMES.map((value) => ({ value, label: debriefWords.outcomes[value] }))}
            onChange={(next) => change({ outcome: next })}
          />
          {tried && outcome === "open" ? (
            <p className={styles["attention"]}>{debriefWords.outcomeMissing}</p>
          ) : null}
        </div>
        {asksSafety ? (
          <TextArea
            label={debriefWords.safetyAnswer}
            hint={debriefWords.safetyAnswerHint}
            value={safetyAnswer}
            maxLength={5_000}
            problem={missing(safetyAnswer, debriefWords.safetyAnswerMissing)}
            onChange={(text) => change({ safetyAnswer: text })}
          />
        ) : null}
        <TextArea
          label={debriefWords.rationale}
          hint={debriefWords.rationaleHint}
          value={rationale}
          maxLength={10_000}
          problem={missing(rationale)}
          onChange={(text) => change({ rationale: text })}
        />
        <DissentFields
          dissent={dissent}
          tried={tried}
          onChange={(next) => change({ dissent: next })}
        />
        <ChoiceField
          label={debriefWords.levelAfter}
          value={levelAfter}
          options={[
            { value: "", label: `${debriefWords.levelSame} (${roundUp.opening.level})` },
            ...roundUp.levels.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => change({ levelAfter: event.target.value })}
        />
        {decide.error ? <Notice attention>{failureLine(decide.error)}</Notice> : null}
        <div>
          <Button type="submit" look="main" busy={decide.isPending}>
            {debriefWords.decide}
          </Button>
        </div>
      </Form>
    </div>
  );
}

function levelIdOf({ levels, opening }: RoundUp): string | null {
  return levels.find(({ name }) => name === opening.level)?.id ?? null;
}
