import type { Constraint, Rubric, Screen } from "@evenhand/rubric";
import { Plus } from "lucide-react";
import { Button } from "../../../ui/button.tsx";
import { withValue } from "./document-edits.ts";
import { EditNumber } from "./edit-number.tsx";
import { useEditorTools } from "./editor-context.ts";
import { GlossField } from "./gloss-field.tsx";
import { LinesBlock } from "./lines-block.tsx";
import { newConstraint, newDisclosure, newLine } from "./new-items.ts";
import { PartBlock } from "./part-block.tsx";
import layout from "./part-layout.module.css";
import { kitWords } from "./part-words.ts";
import { withoutDisclosure } from "./rubric-edits.ts";

/** What goes with the interviews and is not rated. */
export function KitPart({ document }: { document: Rubric }) {
  return (
    <>
      <LinesBlock
        title={kitWords.disclosure}
        lead={kitWords.disclosureLead}
        path={["disclosure"]}
        items={document.disclosure}
        addWords={kitWords.addDisclosure}
        fresh={newDisclosure}
        onRemove={withoutDisclosure}
      />
      <LinesBlock
        title={kitWords.candidateTopics}
        path={["candidateTopics"]}
        items={document.candidateTopics}
        kind="name"
        fresh={newLine}
      />
      <LinesBlock
        title={kitWords.requirements}
        lead={kitWords.requirementsLead}
        path={["requirements"]}
        items={document.requirements}
        fresh={newLine}
      />
      <LinesBlock
        title={kitWords.outcomes}
        path={["outcomes"]}
        items={document.outcomes}
        fresh={newLine}
      />
      <LinesBlock<Constraint>
        title={kitWords.constraints}
        path={["constraints"]}
        items={document.constraints}
        fresh={newConstraint}
        extra={glossOf}
      />
      <ScreenBlock screen={document.screen} />
      <LinesBlock
        title={kitWords.teamNotes}
        path={["teamNotes"]}
        items={document.teamNotes}
        fresh={newLine}
      />
    </>
  );
}

function glossOf({ id, gloss }: Constraint) {
  return <GlossField path={["constraints", id, "gloss"]} gloss={gloss} />;
}

function ScreenBlock({ screen }: { screen: Screen | null }) {
  const { edit, goTo } = useEditorTools();
  if (screen === null) {
    const add = () => {
      const question = newLine();
      edit((document) => withValue(document, ["screen"], { minutes: 10, questions: [question] }));
      goTo(["screen", "questions", question.id, "text"]);
    };
    return (
      <PartBlock title={kitWords.screen} lead={kitWords.screenLead} path={["screen"]}>
        <Button onClick={add}>
          <Plus size={16} aria-hidden />
          {kitWords.addScreen}
        </Button>
      </PartBlock>
    );
  }
  return (
    <>
      <LinesBlock
        title={kitWords.screen}
        lead={kitWords.screenLead}
        path={["screen", "questions"]}
        items={screen.questions}
        addWords={kitWords.addQuestion}
        fresh={newLine}
        isFixed={screen.questions.length === 1}
        most={10}
      />
      <div className={layout["rowFoot"]}>
        <EditNumber
          path={["screen", "minutes"]}
          label={kitWords.minutes}
          value={screen.minutes}
          isFit={(minutes) => Number.isInteger(minutes) && minutes >= 5 && minutes <= 60}
          hint={kitWords.minutesHint}
          problem={kitWords.minutesHint}
        />
        <Button onClick={() => edit((document) => withValue(document, ["screen"], null))}>
          {kitWords.removeScreen}
        </Button>
      </div>
    </>
  );
}
