import type { ReportSummary } from "@evenhand/contract/reports";
import type { RubricSummary, StartRubric } from "@evenhand/contract/rubrics";
import { useState } from "react";
import { readText } from "../../lib/form-fields.ts";
import { ChoiceField } from "../../ui/choice-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { startWords } from "./rubric-words.ts";
import styles from "./rubrics.module.css";

export type Source = StartRubric["from"];

/** What the form asks for, or null where it does not say. */
export function startFrom(source: Source, form: HTMLFormElement): StartRubric | null {
  const setting = readText(form, "setting").trim();
  if (setting === "") return null;
  if (source === "starter") return { from: "starter", setting };
  const id = readText(form, "source");
  if (id === "") return null;
  return source === "report"
    ? { from: "report", reportId: id, setting }
    : { from: "base", baseId: id, setting };
}

type StartFieldsProps = {
  source: Source;
  baseId: string | undefined;
  starters: readonly { role: string; setting: string }[];
  reports: readonly ReportSummary[];
  rubrics: readonly RubricSummary[];
  missing: boolean;
};

export function StartFields(props: StartFieldsProps) {
  const { source, starters, reports, rubrics, baseId, missing } = props;
  if (source === "starter") {
    const ofOneRole = new Set(starters.map(({ role }) => role)).size === 1;
    return (
      <>
        <p className={styles["detail"]}>{startWords.starterLead}</p>
        <ChoiceField
          key="starter"
          name="setting"
          label={
            ofOneRole ? startWords.starterOf(starters[0]?.role ?? "") : startWords.starterField
          }
          options={starters.map(({ role, setting }) => ({
            value: setting,
            label: ofOneRole ? setting : startWords.pair(role, setting),
          }))}
        />
      </>
    );
  }
  if (source === "report") {
    const usable = reports.filter(({ can, settings }) => can.draft && settings.length > 0);
    return usable.length === 0 ? <p>{startWords.noReport}</p> : <FromReport reports={usable} />;
  }
  const bases = rubrics.filter(({ base }) => base === null);
  if (bases.length === 0) return <p>{startWords.noBase}</p>;
  return (
    <>
      <p className={styles["detail"]}>{startWords.baseLead}</p>
      <ChoiceField
        key="base"
        name="source"
        label={startWords.baseField}
        defaultValue={baseId}
        options={bases.map(({ id, role, setting }) => ({
          value: id,
          label: startWords.pair(role, setting),
        }))}
      />
      <TextField
        key="base-setting"
        name="setting"
        label={startWords.newSetting}
        hint={startWords.newSettingHint}
        autoComplete="off"
        maxLength={200}
        problem={missing ? startWords.settingMissing : undefined}
      />
    </>
  );
}

function FromReport({ reports }: { reports: readonly ReportSummary[] }) {
  const [chosen, setChosen] = useState(reports[0]?.id ?? "");
  const settings = reports.find(({ id }) => id === chosen)?.settings ?? [];
  return (
    <>
      <p className={styles["detail"]}>{startWords.reportLead}</p>
      <ChoiceField
        name="source"
        label={startWords.reportField}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
        options={reports.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <ChoiceField
        key={chosen}
        name="setting"
        label={startWords.settingField}
        options={settings.map((setting) => ({ value: setting, label: setting }))}
      />
    </>
  );
}
