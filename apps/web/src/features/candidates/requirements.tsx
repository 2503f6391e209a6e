import type { ApplicationView, RequirementCheck } from "@evenhand/contract/candidates";
import { failureLine } from "../../lib/failure-words.ts";
import { formatDay } from "../../lib/format.ts";
import { Notice } from "../../ui/notice.tsx";
import { Section } from "../../ui/section.tsx";
import { Select } from "../../ui/select.tsx";
import { useCheckRequirement } from "./candidate-api.ts";
import styles from "./candidates.module.css";
import { candidateWords } from "./words.ts";

const STATES = ["open", "met", "not_met", "waived"] as const;

/** Licence, certification, start date: looked at and ticked off, never part of a rating. */
export function Requirements({ application }: { application: ApplicationView }) {
  if (application.requirements.length === 0) return null;
  return (
    <Section title={candidateWords.requirements} lead={candidateWords.requirementsLead}>
      <ul>
        {application.requirements.map((requirement) => (
          <Requirement
            key={requirement.id}
            applicationId={application.id}
            requirement={requirement}
            may={application.can.checkRequirements}
          />
        ))}
      </ul>
    </Section>
  );
}

type RequirementProps = { applicationId: string; requirement: RequirementCheck; may: boolean };

function Requirement({ applicationId, requirement, may }: RequirementProps) {
  const check = useCheckRequirement(applicationId, requirement);
  const { label, state, checkedBy, checkedAt, note } = requirement;
  return (
    <li className={styles["line"]}>
      <div className={styles["lineWords"]}>
        <span>{label}</span>
        {checkedBy === null || checkedAt === null ? null : (
          <span className={styles["quiet"]}>
            {candidateWords.checkedBy(checkedBy, formatDay(checkedAt))}
          </span>
        )}
        {check.error ? <Notice attention>{failureLine(check.error)}</Notice> : null}
      </div>
      {may ? (
        <Select
          label={label}
          labelHidden
          look="quiet"
          value={state}
          options={STATES.map((value) => ({
            value,
            label: candidateWords.requirementStates[value],
          }))}
          onChange={(value) => check.mutate({ state: value, note })}
        />
      ) : (
        <span className={styles["quiet"]}>{candidateWords.requirementStates[state]}</span>
      )}
    </li>
  );
}
