import { useState } from "react";
import { problemAt } from "../../lib/api-error.ts";
import { problemsOf, readText } from "../../lib/form-fields.ts";
import { forgetLinkToken } from "../../lib/link-token.ts";
import { timeZoneOptions, zoneOfDevice } from "../../lib/time-zones.ts";
import { Button } from "../../ui/button.tsx";
import { ChoiceField } from "../../ui/choice-field.tsx";
import { Form } from "../../ui/form.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { FormFailure } from "./form-failure.tsx";
import { useFinishFirstRun } from "./first-run-api.ts";
import { NewPasswordField, newPasswordProblem } from "./new-password-field.tsx";
import { firstRunWords, signInWords } from "./words.ts";

type FirstRunFormProps = { token: string; onDone: () => void };

export function FirstRunForm({ token, onDone }: FirstRunFormProps) {
  const finish = useFinishFirstRun();
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [zone] = useState(zoneOfDevice);
  const problem = (field: string) => problems[field] ?? problemAt(finish.error, field);

  const submit = (form: HTMLFormElement) => {
    const text = (field: string) => readText(form, field).trim();
    const password = readText(form, "password");
    const found = problemsOf({
      name: text("name") === "" && firstRunWords.nameMissing,
      email: text("email") === "" && signInWords.emailMissing,
      password: newPasswordProblem(password),
      organisation: text("organisation") === "" && firstRunWords.organisationMissing,
    });
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    const body = {
      token,
      name: text("name"),
      email: text("email"),
      password,
      organisation: text("organisation"),
      timeZone: text("timeZone"),
    };
    finish.mutate(body, {
      onSuccess: () => {
        forgetLinkToken();
        onDone();
      },
    });
  };

  return (
    <Form startHere label={firstRunWords.formTitle} onSubmit={submit}>
      <TextField
        label={firstRunWords.organisationName}
        name="organisation"
        autoComplete="organization"
        maxLength={200}
        problem={problem("organisation")}
      />
      <ChoiceField
        label={firstRunWords.timeZone}
        name="timeZone"
        hint={firstRunWords.timeZoneHint}
        options={timeZoneOptions(zone)}
        defaultValue={zone}
        problem={problem("timeZone")}
      />
      <TextField
        label={firstRunWords.name}
        name="name"
        hint={firstRunWords.nameHint}
        autoComplete="name"
        maxLength={200}
        problem={problem("name")}
      />
      <TextField
        label={firstRunWords.email}
        name="email"
        type="email"
        inputMode="email"
        hint={firstRunWords.emailHint}
        autoComplete="username"
        maxLength={254}
        problem={problem("email")}
      />
      <NewPasswordField
        label={firstRunWords.password}
        name="password"
        error={finish.error}
        problem={problems["password"]}
      />
      <FormFailure error={finish.error} />
      <Button type="submit" look="main" wide busy={finish.isPending}>
        {firstRunWords.action}
      </Button>
    </Form>
  );
}
