import { useQuery } from "@tanstack/react-query";
import type { PlanInterview } from "@evenhand/contract/interviews";
import { mayInterview, peopleQuery } from "../../lib/people.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { ChoiceField } from "../../ui/choice-field.tsx";
import { Notice } from "../../ui/notice.tsx";
import styles from "./interviews.module.css";
import { PartField } from "./part-field.tsx";
import { interviewWords } from "./words.ts";

export type Seat = PlanInterview["panel"][number];

type PanelFieldProps = {
  panel: Seat[];
  focuses: readonly { id: string; name: string }[];
  /** It has been sent already: what is missing is said. */
  tried: boolean;
  onChange: (panel: Seat[]) => void;
};

/** Trainees alone are no panel: somebody's card must count. */
export function isPanel(panel: readonly Seat[]): boolean {
  return panel.some(({ part }) => part === "interviewer");
}

/** Who sits there, each with a part and, where the stage has any, a focus. */
export function PanelField({ panel, focuses, tried, onChange }: PanelFieldProps) {
  const people = useQuery(peopleQuery);
  const seat = (memberId: string, on: boolean) =>
    onChange(
      on
        ? [...panel, { memberId, focusId: null, part: "interviewer" }]
        : panel.filter((one) => one.memberId !== memberId),
    );
  const change = (seated: Seat, changed: Partial<Seat>) =>
    onChange(panel.map((one) => (one === seated ? { ...one, ...changed } : one)));
  return (
    <fieldset className={styles["list"]}>
      <legend className={styles["legend"]}>{interviewWords.panel}</legend>
      <p className={styles["quiet"]}>{interviewWords.panelHint}</p>
      {tried && !isPanel(panel) ? (
        <Notice attention>
          {panel.length === 0 ? interviewWords.panelMissing : interviewWords.traineesAlone}
        </Notice>
      ) : null}
      <div className={styles["people"]}>
        {(people.data ?? []).filter(mayInterview).map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={panel.some((one) => one.memberId === id)}
            onChange={(event) => seat(id, event.target.checked)}
          />
        ))}
      </div>
      {panel.map((one) => {
        const name = people.data?.find(({ id }) => id === one.memberId)?.name ?? "";
        return (
          <div key={one.memberId} className={styles["seat"]}>
            <PartField
              label={interviewWords.partOf(name)}
              part={one.part}
              onChange={(part) => change(one, { part })}
            />
            {focuses.length === 0 ? null : (
              <ChoiceField
                label={interviewWords.focusFor(name)}
                value={one.focusId ?? ""}
                options={[
                  { value: "", label: interviewWords.noFocus },
                  ...focuses.map((focus) => ({ value: focus.id, label: focus.name })),
                ]}
                onChange={({ target }) =>
                  change(one, { focusId: target.value === "" ? null : target.value })
                }
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
