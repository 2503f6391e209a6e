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
import { DissentFields, type Dissent } from "./dissent-fields.tsx";
import { debriefWords } from "./words.ts";

type Outcome = Decide["outcome"];

const OUTCOMES: Outcome[] = ["hire", "no_hire", "hold"];

/** What is decided, why, and who saw it differently. Nothing is chosen beforehand; a safety concern is answered first. */
export function DecisionForm({ roundUp }: { roundUp: RoundUp }) {
  const decide = useDecide(roundUp.applicationId);
  const outcomes = useRef<HTMLDivElement>(null);
  const [outcome, setOutcome] = useState<Outcome | "open">("open");
  const [rationale, setRationale] = useState("");
  const [safetyAnswer, setSafetyAnswer] = useState("");
  const [dissent, setDissent] = useState<Dissent[]>([]);
  const [levelAfter, setLevelAfter] = useState("");
  const [tried, setTried] = useState(false);
  const asksSafety = roundUp.safety.length > 0;
  const missing = (text: string, words: string = debriefWords.missing) =>
    tried && text.trim() === "" ? words : undefined;

  const record = () => {
    setTried(true);
    if (outcome === "open") {
      outcomes.current?.querySelector("input")?.focus();
      return;
    }
    if (rationale.trim() === "" || (asksSafety && safetyAnswer.trim() === "")) return;
    decide.mutate({
      outcome,
      rationale: rationale.trim(),
      dissent: dissent
        .map(({ member, text }) => ({ member: member.trim(), text: text.trim() }))
        .filter(({ member, text }) => member !== "" && text !== ""),
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
            onChange={setOutcome}
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
            onChange={setSafetyAnswer}
          />
        ) : null}
        <TextArea
          label={debriefWords.rationale}
          hint={debriefWords.rationaleHint}
          value={rationale}
          maxLength={10_000}
          problem={missing(rationale)}
          onChange={setRationale}
        />
        <DissentFields dissent={dissent} onChange={setDissent} />
        <ChoiceField
          label={debriefWords.levelAfter}
          value={levelAfter}
          options={[
            { value: "", label: `${debriefWords.levelSame} (${roundUp.opening.level})` },
            ...roundUp.levels.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => setLevelAfter(event.target.value)}
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
