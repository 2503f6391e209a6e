import { useState } from "react";
import type { Organisation } from "@evenhand/contract/organisations";
import { problemAt } from "../../lib/api-error.ts";
import { readText } from "../../lib/form-fields.ts";
import { timeZoneOptions } from "../../lib/time-zones.ts";
import { Button } from "../../ui/button.tsx";
import { ChoiceField } from "../../ui/choice-field.tsx";
import { Form, FormFoot } from "../../ui/form.tsx";
import { Status } from "../../ui/status.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { FormFailure } from "./form-failure.tsx";
import { staleOrganisation, useChangeOrganisation } from "./organisation-api.ts";
import { OrganisationStale } from "./organisation-stale.tsx";
import { organisationWords } from "./words.ts";

export function OrganisationForm({ organisation }: { organisation: Organisation }) {
  const change = useChangeOrganisation();
  const [problem, setProblem] = useState<string>();
  // What others saved since this form was opened comes into view only when this person has a say in it.
  const [opened, setOpened] = useState(organisation);
  const current = staleOrganisation(change.error);

  const save = (values: { name: string; timeZone: string }, from: Organisation) =>
    change.mutate({ from, change: values }, { onSuccess: setOpened });
  const submit = (form: HTMLFormElement) => {
    const name = readText(form, "name").trim();
    setProblem(name === "" ? organisationWords.nameMissing : undefined);
    if (name !== "") save({ name, timeZone: readText(form, "timeZone") }, opened);
  };

  return (
    <Form key={opened.revision} label={organisationWords.title} onSubmit={submit}>
      <TextField
        label={organisationWords.name}
        name="name"
        autoComplete="organization"
        maxLength={200}
        defaultValue={opened.name}
        problem={problem ?? problemAt(change.error, "name")}
      />
      <ChoiceField
        label={organisationWords.timeZone}
        name="timeZone"
        hint={organisationWords.timeZoneHint}
        options={timeZoneOptions(opened.timeZone)}
        defaultValue={opened.timeZone}
        problem={problemAt(change.error, "timeZone")}
      />
      {current === null ? <FormFailure error={change.error} /> : null}
      <FormFoot>
        <Button type="submit" look="main" busy={change.isPending}>
          {organisationWords.save}
        </Button>
        <Status>{change.isSuccess ? organisationWords.saved : ""}</Status>
      </FormFoot>
      {current !== null && change.variables ? (
        <OrganisationStale
          current={current}
          wanted={change.variables.change}
          busy={change.isPending}
          onTake={(values) => save(values, current)}
          onKeep={() => {
            setOpened(current);
            change.reset();
          }}
        />
      ) : null}
    </Form>
  );
}
