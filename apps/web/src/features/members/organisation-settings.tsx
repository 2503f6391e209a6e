import { useQuery } from "@tanstack/react-query";
import { failureWords } from "../../lib/failure-words.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { OrganisationForm } from "./organisation-form.tsx";
import { OrganisationFacts } from "./organisation-facts.tsx";
import { OrganisationSecondFactor } from "./organisation-second-factor.tsx";
import { organisationQuery } from "./organisation-api.ts";
import styles from "./organisation.module.css";
import { organisationWords } from "./words.ts";

export function OrganisationSettings() {
  const { data, error, refetch } = useQuery(organisationQuery);
  if (data === undefined) {
    return error === null ? (
      <Skeleton lines={3} label={organisationWords.loading} />
    ) : (
      <ErrorState failure={failureWords(error)} onTryAgain={() => void refetch()} />
    );
  }
  return (
    <>
      {data.can.change ? (
        // The form goes by the revision that it was opened at, which a change beside it makes old.
        <OrganisationForm key={data.secondFactor} organisation={data} />
      ) : (
        <OrganisationFacts organisation={data} />
      )}
      <div className={styles["next"]}>
        <OrganisationSecondFactor organisation={data} />
      </div>
    </>
  );
}
