import type { CalibratedInterviewer, CalibrationReport } from "@evenhand/contract/calibration";
import { Fold } from "../../charts/fold.tsx";
import { Section } from "../../ui/section.tsx";
import { Table, type Column } from "../../ui/table.tsx";
import styles from "./calibration.module.css";
import { byName, useNameOf, type NameOf } from "./names.tsx";
import { calibrationWords } from "./words.ts";

/** Is there enough data? Who is linked with whom, by name. */
export function LinksPart({ links }: { links: CalibrationReport["links"] }) {
  const nameOf = useNameOf();
  return (
    <Section title={calibrationWords.enough} lead={calibrationWords.enoughLead}>
      <Groups groups={links.groups} nameOf={nameOf} />
      {links.interviewers.length === 0 ? null : (
        <Fold title={calibrationWords.links}>
          <Table
            label={calibrationWords.links}
            columns={columns(nameOf)}
            rows={byName(links.interviewers, nameOf)}
            rowKey={({ id }) => id}
          />
        </Fold>
      )}
    </Section>
  );
}

type GroupsProps = { groups: CalibrationReport["links"]["groups"]; nameOf: NameOf };

function Groups({ groups, nameOf }: GroupsProps) {
  const [only, ...others] = groups;
  if (only === undefined) return <p>{calibrationWords.noGroup}</p>;
  if (others.length === 0) return <p>{calibrationWords.oneGroup(only.candidates)}</p>;
  return (
    <>
      <ul className={styles["groups"]}>
        {groups.map(({ interviewers, candidates }, index) => (
          <li key={interviewers.map(({ id }) => id).join()}>
            <strong>{calibrationWords.group(index + 1, candidates)}</strong>
            <span>{byName(interviewers, nameOf).map(nameOf).join(", ")}</span>
          </li>
        ))}
      </ul>
      <p>{calibrationWords.groupsApart}</p>
    </>
  );
}

function columns(nameOf: NameOf): Column<CalibratedInterviewer>[] {
  const words = calibrationWords.columns;
  return [
    { key: "name", heading: words.interviewer, kind: "name", cell: nameOf },
    { key: "ratings", heading: words.ratings, cell: ({ ratings }) => ratings },
    { key: "candidates", heading: words.candidates, cell: ({ candidates }) => candidates },
    { key: "shared", heading: words.shared, cell: ({ shared }) => shared },
    { key: "partners", heading: words.partners, cell: ({ partners }) => partners },
  ];
}
