import { useState } from "react";
import type { Organisation } from "@evenhand/contract/organisations";
import { failureLine } from "../../lib/failure-words.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { FormFoot } from "../../ui/form.tsx";
import { Section } from "../../ui/section.tsx";
import { Status } from "../../ui/status.tsx";
import { wantedFactorWords as words } from "./account-words.ts";
import { useChangeOrganisation } from "./organisation-api.ts";
import styles from "./profile.module.css";

export function OrganisationSecondFactor({ organisation }: { organisation: Organisation }) {
  const change = useChangeOrganisation();
  const [asked, setAsked] = useState(false);
  const isRequired = organisation.secondFactor === "required";
  const close = () => {
    setAsked(false);
    if (change.isError) change.reset();
  };
  return (
    <Section title={words.section} lead={words.sectionLead} beside>
      <div className={styles["stack"]}>
        <p>{isRequired ? words.required : words.optional}</p>
        {organisation.can.change ? (
          <FormFoot>
            <Button onClick={() => setAsked(true)}>
              {isRequired ? words.release : words.require}
            </Button>
            <Status>{change.isSuccess ? words.saved : ""}</Status>
          </FormFoot>
        ) : null}
      </div>
      {asked ? (
        <ConfirmDialog
          title={isRequired ? words.releaseTitle : words.requireTitle}
          consequences={
            isRequired ? words.releaseConsequences : words.requireConsequences(organisation.name)
          }
          confirm={isRequired ? words.release : words.require}
          grave
          busy={change.isPending}
          problem={change.error ? failureLine(change.error) : null}
          onClose={close}
          onConfirm={() =>
            change.mutate(
              {
                from: organisation,
                change: { secondFactor: isRequired ? "optional" : "required" },
              },
              { onSuccess: () => setAsked(false) },
            )
          }
        />
      ) : null}
    </Section>
  );
}
