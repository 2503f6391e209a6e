import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { problemAt } from "../../lib/api-error.ts";
import { failureWords } from "../../lib/failure-words.ts";
import { readText } from "../../lib/form-fields.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Form, FormFoot } from "../../ui/form.tsx";
import { Section } from "../../ui/section.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Status } from "../../ui/status.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { FormFailure } from "./form-failure.tsx";
import { profileQuery, useChangeProfile } from "./profile-api.ts";
import { profileWords } from "./words.ts";

export function ProfileName() {
  const profile = useQuery(profileQuery);
  return (
    <Section title={profileWords.you} lead={profileWords.youLead} beside>
      {profile.isPending ? <Skeleton lines={2} label={profileWords.loading} /> : null}
      {profile.error && !profile.data ? (
        <ErrorState
          failure={failureWords(profile.error)}
          onTryAgain={() => void profile.refetch()}
        />
      ) : null}
      {profile.data ? <NameForm name={profile.data.name} email={profile.data.email} /> : null}
    </Section>
  );
}

function NameForm({ name, email }: { name: string; email: string }) {
  const change = useChangeProfile();
  const [problem, setProblem] = useState<string>();
  const submit = (form: HTMLFormElement) => {
    const typed = readText(form, "name").trim();
    setProblem(typed === "" ? profileWords.nameMissing : undefined);
    if (typed !== "") change.mutate({ name: typed });
  };
  return (
    <Form label={profileWords.you} onSubmit={submit}>
      <TextField label={profileWords.email} type="email" readOnly value={email} />
      <TextField
        label={profileWords.name}
        name="name"
        autoComplete="name"
        maxLength={200}
        defaultValue={name}
        problem={problem ?? problemAt(change.error, "name")}
      />
      <FormFailure error={change.error} />
      <FormFoot>
        <Button type="submit" busy={change.isPending}>
          {profileWords.save}
        </Button>
        <Status>{change.isSuccess ? profileWords.saved : ""}</Status>
      </FormFoot>
    </Form>
  );
}
