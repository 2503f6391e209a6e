import { Pencil } from "lucide-react";
import { useCallback, useState } from "react";
import { AnchorList, AnchorScale } from "../ui/anchor-scale.tsx";
import { Button } from "../ui/button.tsx";
import { Checkbox } from "../ui/checkbox.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { CopyField } from "../ui/copy-field.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { Form, FormFoot } from "../ui/form.tsx";
import { Menu } from "../ui/menu.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { PasswordField } from "../ui/password-field.tsx";
import { PersonLine } from "../ui/person-line.tsx";
import { PromptList } from "../ui/prompt-list.tsx";
import type { ScaleValue } from "../ui/scale-keys.ts";
import { Section } from "../ui/section.tsx";
import { Segmented } from "../ui/segmented.tsx";
import { Select } from "../ui/select.tsx";
import { SignalList } from "../ui/signal-list.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { StaleChoice } from "../ui/stale-choice.tsx";
import { Status } from "../ui/status.tsx";
import { Table } from "../ui/table.tsx";
import { TextField } from "../ui/text-field.tsx";

const MEASURES = [
  { value: "centimetre", label: "Centimetre", detail: "A hundredth of a metre" },
  { value: "metre", label: "Metre", detail: "The length of a stride" },
];
const ANCHORS = [
  {
    point: 1,
    name: "Below",
    text: "Names no way to find out, or one that would spoil the sample.",
  },
  { point: 2, name: "Partly", text: "Finds out with help." },
  { point: 3, name: "Meets", text: "Finds out alone, and says how the result was checked." },
  { point: 4, name: "Above", text: "The same, with what was given up for it." },
];
const LONG_NAME = "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh-Nakamura de la Cruz";

/** For development: every part of ui/ in one place, in the states that a page seldom shows. */
export function KitchenPage() {
  const [measure, setMeasure] = useState("metre");
  const [asked, setAsked] = useState(false);
  const nothing = () => undefined;
  return (
    <main id="main" style={{ padding: "var(--gap-6)" }}>
      <PageHeader title="Kitchen" lead="Every part of the interface, in every state.">
        <Button look="main">Main</Button>
        <Button>Plain</Button>
        <Button look="quiet">Quiet</Button>
        <Button look="grave" onClick={() => setAsked(true)}>
          Grave
        </Button>
        <Button busy>Busy</Button>
        <Menu
          label="Actions"
          icon={<Pencil size={16} aria-hidden />}
          items={[{ id: "a", label: "Do it", onAction: nothing }]}
        />
      </PageHeader>
      <Section title="Fields" lead="Plain, with a hint, with a problem, read-only." beside>
        <Form label="Fields" onSubmit={nothing}>
          <TextField label="Plain" />
          <TextField label="With a hint" hint="What to know before typing." />
          <TextField label="With a problem" problem="Enter a name." defaultValue=" " />
          <TextField label="Read-only" readOnly value="Not yours to change" />
          <PasswordField label="Password" words={{ show: "Show", hide: "Hide" }} />
          <Select label="Choice" value={measure} options={MEASURES} onChange={setMeasure} />
          <Segmented legend="Few" value={measure} options={MEASURES} onChange={setMeasure} />
          <Checkbox label="A checkbox" hint="And what ticking it means." />
          <FormFoot>
            <Button type="submit" look="main">
              Save
            </Button>
            <Status>Saved.</Status>
          </FormFoot>
        </Form>
      </Section>
      <Section title="Words" beside>
        <Notice>Something to know.</Notice>
        <Notice attention>Something to look at first.</Notice>
        <CopyField label="Link" value={`https://example.test/invitation#${"a".repeat(80)}`} />
        <Skeleton label="Loading" />
        <EmptyState title="Nothing here" detail="And why that is so." />
        <ErrorState
          failure={{ title: "It failed", detail: "Try again.", requestId: "01J-example" }}
          onTryAgain={nothing}
        />
        <StaleChoice
          theirs={{ label: "Now", value: "Admin", keep: "Keep Admin" }}
          yours={{ label: "Yours", value: "Owner", take: "Change to Owner" }}
          onKeep={nothing}
          onTake={nothing}
        />
      </Section>
      <Section title="Table">
        <Table
          label="People"
          columns={[
            {
              key: "name",
              heading: "Name",
              kind: "name",
              cell: personCell,
            },
            { key: "since", heading: "Since", kind: "quiet", cell: () => "2 Oct 2026" },
          ]}
          rows={["Ada Byron", LONG_NAME]}
          rowKey={(name) => name}
        />
      </Section>
      <Section title="Scale" lead="To rate, and as it was rated.">
        <Scale />
        <AnchorList anchors={ANCHORS} chosen={3} />
      </Section>
      <Section title="Lists to tick">
        <Ticks />
      </Section>
      {asked ? (
        <ConfirmDialog
          title="Deactivate Ada?"
          consequences={["This happens.", "And this."]}
          confirm="Deactivate"
          grave
          busy={false}
          problem="It was refused once."
          onConfirm={nothing}
          onClose={() => setAsked(false)}
        />
      ) : null}
    </main>
  );
}

function personCell(name: string) {
  return <PersonLine name={name} detail="someone@example.test" badge="You" />;
}

function Scale() {
  const [value, setValue] = useState<ScaleValue>(null);
  const rate = useCallback((_id: string, next: ScaleValue) => setValue(next), []);
  return (
    <>
      <h3 id="kitchen-scale">Finds things out</h3>
      <AnchorScale
        id="finds-out"
        labelledBy="kitchen-scale"
        anchors={ANCHORS}
        value={value}
        onChange={rate}
      />
    </>
  );
}

function Ticks() {
  const [ticked, setTicked] = useState(new Map<string, boolean | null>());
  const tick = useCallback(
    (id: string, says: boolean | null) => setTicked((before) => new Map(before).set(id, says)),
    [],
  );
  return (
    <>
      <PromptList
        label="Questions"
        prompts={[
          { id: "p1", text: "What did you measure last?", original: null },
          { id: "p2", text: "How would you measure a coast?", original: "Measure a coast." },
        ]}
        asked={ticked}
        onAsked={tick}
      />
      <SignalList
        label="To watch for"
        signals={[
          { id: "s1", kind: "signal", text: "Says what is not known.", safety: false, weight: 1 },
          { id: "s2", kind: "anti-signal", text: "Rounds up.", safety: true, weight: 2 },
        ]}
        observed={ticked}
        onObserved={tick}
      />
    </>
  );
}
