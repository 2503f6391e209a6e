import type { Organisation } from "@evenhand/contract/organisations";
import { Notice } from "../../ui/notice.tsx";
import styles from "./organisation.module.css";
import { organisationWords } from "./words.ts";

/** For members who may read it and not change it. */
export function OrganisationFacts({ organisation }: { organisation: Organisation }) {
  return (
    <div className={styles["facts"]}>
      <dl>
        <dt>{organisationWords.name}</dt>
        <dd>{organisation.name}</dd>
        <dt>{organisationWords.timeZone}</dt>
        <dd>{organisation.timeZone.replaceAll("_", " ")}</dd>
      </dl>
      <Notice>{organisationWords.readOnly}</Notice>
    </div>
  );
}
