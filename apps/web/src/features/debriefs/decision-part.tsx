import { useState } from "react";
import type { Decide, DecisionView, RoundUp } from "@evenhand/contract/debriefs";
import { failureLine } from "../../lib/failure-words.ts";
import { formatMoment } from "../../lib/format.ts";
import { Button } from "../../ui/button.tsx";
import { ChoiceField } from "../../ui/choice-field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Section } from "../../ui/section.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useDecide } from "./debrief-api.ts";
import styles from "./debriefs.module.css";
import { debriefWords } from "./words.ts";

type Outcome = Decide["outcome"];

/** What is decided, why, and who saw it differently. A safety concern is answered before anything is recorded. */
export function DecisionPart({ roundUp }: { roundUp: RoundUp }) {
  return (
    <Section title={debriefWords.decision} lead={debriefWords.decisionLead}>
      {roundUp.decisions.length === 0 && !roundUp.can.decide ? (
        <p className={styles["quiet"]}>{debriefWords.none}</p>
      ) : null}
      {roundUp.decisions.map((decision) => (
        <Decided key={decision.id} decision={decision} />
      ))}
      {roundUp.needsDecision ? <Notice>{debriefWords.needed}</Notice> : null}
      {roundUp.can.decide ? (
        <DecisionForm key={roundUp.decisions.length} roundUp={roundUp} />
      ) : null}
    </Section>
  );
}

function Decided({ decision }: { decision: DecisionView }) {
  return (
    <article className={styles["voice"]}>
      <h3>
        {debriefWords.decided(
          debriefWords.outcomes[decision.outcome],
          decision.decidedBy,
          formatMoment(decision.decidedAt),
        )}
      </h3>
      <p className={styles["text"]}>{decision.rationale}</p>
      {decision.safetyAnswer === null ? null : (
        <p className={styles["text"]}>
          <span className={styles["quiet"]}>{debriefWords.answerGiven}: </span>
          {decision.safetyAnswer}
        </p>
      )}
      {decision.dissent.map(({ member, text }) => (
        <p key={`${member} ${text}`} className={styles["text"]}>
          <span className={styles["quiet"]}>
            {debriefWords.dissent}, {member}:{" "}
          </span>
          {text}
        </p>
      ))}
    </article>
  );
}

function DecisionForm({ roundUp }: { roundUp: RoundUp }) {
  const decide = useDecide(roundUp.applicationId);
  const [outcome, setOutcome] = useState<Outcome>("hold");
  const [rationale, setRationale] = useState("");
  const [safetyAnswer, setSafetyAnswer] = useState("");
  const [dissent, setDissent] = useState({ member: "", text: "" });
  const [levelAfter, setLevelAfter] = useState("");
  const [tried, setTried] = useState(false);
  const asksSafety = roundUp.safety.length > 0;
  const missing = (text: string) =>
    tried && text.trim() === "" ? debriefWords.missing : undefined;

  const record = () => {
    setTried(true);
    if (rationale.trim() === "" || (asksSafety && safetyAnswer.trim() === "")) return;
    decide.mutate({
      outcome,
      rationale: rationale.trim(),
      dissent:
        dissent.text.trim() === ""
          ? []
          : [{ member: dissent.member.trim() || "—", text: dissent.text.trim() }],
      safetyAnswer: asksSafety ? safetyAnswer.trim() : null,
      levelBefore:
        levelAfter === ""
          ? null
          : (roundUp.levels.find(({ name }) => name === roundUp.opening.level)?.id ?? null),
      levelAfter: levelAfter === "" ? null : levelAfter,
    });
  };

  return (
    <div className={styles["form"]}>
      <Segmented<Outcome>
        legend={debriefWords.outcome}
        value={outcome}
        options={(["hire", "no_hire", "hold"] as const).map((value) => ({
          value,
          label: debriefWords.outcomes[value],
        }))}
        onChange={setOutcome}
      />
      {asksSafety ? (
        <TextArea
          label={debriefWords.safetyAnswer}
          value={safetyAnswer}
          maxLength={5_000}
          problem={missing(safetyAnswer)}
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
      <TextField
        label={`${debriefWords.dissent}: ${debriefWords.dissentWho}`}
        hint={debriefWords.dissentHint}
        value={dissent.member}
        maxLength={200}
        onChange={(event) => setDissent({ ...dissent, member: event.target.value })}
      />
      <TextArea
        label={`${debriefWords.dissent}: ${debriefWords.dissentWhat}`}
        value={dissent.text}
        maxLength={5_000}
        onChange={(text) => setDissent({ ...dissent, text })}
      />
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
        <Button look="main" busy={decide.isPending} onClick={record}>
          {debriefWords.decide}
        </Button>
      </div>
    </div>
  );
}
