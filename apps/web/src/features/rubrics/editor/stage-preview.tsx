import { scorecardFor, type Rubric, type ScorecardForm } from "@evenhand/rubric";
import { useCallback, useMemo, useState } from "react";
import { AnchorScale } from "../../../ui/anchor-scale.tsx";
import { ChoiceField } from "../../../ui/choice-field.tsx";
import { PromptList } from "../../../ui/prompt-list.tsx";
import type { ScaleValue } from "../../../ui/scale-keys.ts";
import { SignalList } from "../../../ui/signal-list.tsx";
import editorText from "./editor-text.module.css";
import { previewWords as words } from "./editor-words.ts";
import layout from "./part-layout.module.css";
import styles from "./stage-preview.module.css";

type StagePreviewProps = { document: Rubric; stageId: string | undefined };

/** A stage in the interviewer's own components. What is pressed here is forgotten with the page. */
export default function StagePreview({ document, stageId }: StagePreviewProps) {
  const [chosenStage, setStage] = useState<string>();
  const [chosenLevel, setLevel] = useState<string>();
  const { stages, levels } = document;
  const stage = stageId ?? (stages.find(({ id }) => id === chosenStage) ?? stages[0])?.id;
  const level = (levels.find(({ id }) => id === chosenLevel) ?? levels[0])?.id;
  const card = useMemo(
    () =>
      stage === undefined || level === undefined ? null : scorecardFor(document, stage, level),
    [document, stage, level],
  );
  return (
    <section className={styles["preview"]} aria-label={words.title}>
      <div className={styles["part"]}>
        <h3>{words.title}</h3>
        <p className={editorText["quiet"]}>{words.note}</p>
        <div className={layout["pair"]}>
          {stageId === undefined ? (
            <ChoiceField
              label={words.stage}
              value={stage ?? ""}
              options={stages.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(event) => setStage(event.currentTarget.value)}
            />
          ) : null}
          <ChoiceField
            label={words.level}
            value={level ?? ""}
            options={levels.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(event) => setLevel(event.currentTarget.value)}
          />
        </div>
      </div>
      {card === null || "problems" in card ? <p>{words.nothing}</p> : <Card form={card.form} />}
    </section>
  );
}

function Card({ form }: { form: ScorecardForm }) {
  const [ticks, setTicks] = useState<ReadonlyMap<string, boolean | null>>(new Map());
  const [points, setPoints] = useState<ReadonlyMap<string, ScaleValue>>(new Map());
  const tick = useCallback(
    (id: string, ticked: boolean | null) => setTicks((before) => new Map(before).set(id, ticked)),
    [],
  );
  const rate = useCallback(
    (id: string, value: ScaleValue) => setPoints((before) => new Map(before).set(id, value)),
    [],
  );
  const { stage, corePrompts, probes, criteria, signals, artifacts, disclosure } = form;
  return (
    <>
      <div className={styles["part"]}>
        <h4>{stage.name}</h4>
        {stage.minutes === null ? null : (
          <span className={editorText["quiet"]}>{words.minutes(stage.minutes)}</span>
        )}
        <p>{stage.brief}</p>
        {stage.guidance === null ? null : <p>{stage.guidance.text}</p>}
      </div>
      <Prompts title={words.corePrompts} prompts={corePrompts} asked={ticks} onAsked={tick} />
      <Prompts title={words.probes} prompts={probes} asked={ticks} onAsked={tick} />
      {criteria.map(({ id, name, question, anchors }) => (
        <div key={id} className={styles["part"]}>
          <h4 id={`preview-${id}`}>{name}</h4>
          <p>{question}</p>
          <AnchorScale
            id={id}
            labelledBy={`preview-${id}`}
            anchors={anchors}
            value={points.get(id) ?? null}
            onChange={rate}
          />
        </div>
      ))}
      {signals.length === 0 ? null : (
        <div className={styles["part"]}>
          <h4>{words.signals}</h4>
          <SignalList label={words.signals} signals={signals} observed={ticks} onObserved={tick} />
        </div>
      )}
      {artifacts.length === 0 ? null : (
        <div className={styles["part"]}>
          <h4>{words.artifacts}</h4>
          <PromptList label={words.artifacts} prompts={artifacts} />
        </div>
      )}
      {disclosure.length === 0 ? null : (
        <div className={styles["part"]}>
          <h4>{words.told}</h4>
          <PromptList
            label={words.told}
            prompts={disclosure.map(({ id, topic, text }) => ({
              id,
              text: `${topic}: ${text}`,
              original: null,
            }))}
            words={words.toldWords}
            asked={ticks}
            onAsked={tick}
          />
        </div>
      )}
    </>
  );
}

type PromptsProps = {
  title: string;
  prompts: ScorecardForm["corePrompts"];
  asked: ReadonlyMap<string, boolean | null>;
  onAsked: (id: string, asked: boolean | null) => void;
};

function Prompts({ title, prompts, asked, onAsked }: PromptsProps) {
  if (prompts.length === 0) return null;
  return (
    <div className={styles["part"]}>
      <h4>{title}</h4>
      <PromptList label={title} prompts={prompts} asked={asked} onAsked={onAsked} />
    </div>
  );
}
