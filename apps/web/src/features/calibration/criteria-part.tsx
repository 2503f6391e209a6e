import type { AgreementPart, CalibratedCriterion } from "@evenhand/contract/calibration";
import { IntervalPlot } from "../../charts/interval-plot.tsx";
import { Section } from "../../ui/section.tsx";
import { useShowBehind } from "./behind.tsx";
import styles from "./calibration.module.css";
import { furtherWords as words } from "./further-words.ts";
import { sentenceText, useNameOf } from "./names.tsx";
import { NotEnoughBox } from "./not-enough.tsx";
import { ReportFigure } from "./report-figure.tsx";

type CriteriaPartProps = {
  criteria: CalibratedCriterion[];
  agreement: AgreementPart;
  /** False in a small team, where the ratings behind would be a remark on one person. */
  canOpen: boolean;
};

/** Criteria whose text is worth reading together, among all, with how often people agree on each. */
export function CriteriaPart({ criteria, agreement, canOpen }: CriteriaPartProps) {
  const nameOf = useNameOf();
  const show = useShowBehind();
  const told = criteria.filter(({ worthReading }) => worthReading);
  const { exact } = agreement;
  return (
    <Section title={words.criteria}>
      {"notEnough" in exact ? (
        <NotEnoughBox {...exact} />
      ) : (
        <>
          <ReportFigure
            title={words.criteriaFigure}
            reading={
              told.length === 0
                ? criteria.some((one) => !("notEnough" in one.exact))
                  ? words.noCriterion
                  : words.noCriterionYet
                : told.map(({ reading }) => sentenceText(reading, nameOf)).join(" ")
            }
            howToRead={words.howToReadCriteria}
            columns={[
              {
                key: "name",
                heading: words.columns.criterion,
                kind: "name",
                cell: ({ name }) => name,
              },
              { key: "ratings", heading: words.columns.ratings, cell: ({ ratings }) => ratings },
              {
                key: "average",
                heading: words.columns.average,
                cell: ({ average }) => average.toFixed(1),
              },
              {
                key: "same",
                heading: words.columns.same,
                cell: (one) =>
                  "notEnough" in one.exact ? words.tooLittle : words.shareAndRange(one.exact),
              },
              {
                key: "reading",
                heading: words.columns.reading,
                cell: ({ reading }) => sentenceText(reading, nameOf),
              },
            ]}
            rows={criteria}
            rowKey={({ label }) => label}
            file={{
              name: "criteria",
              head: [
                "criterion",
                "ratings",
                "average as given",
                "same point",
                "likely range from",
                "likely range to",
              ],
              row: ({ name, ratings, average, exact: own }) => [
                name,
                ratings,
                average,
                ...("notEnough" in own ? ["", "", ""] : [own.share, ...own.range]),
              ],
            }}
          >
            <IntervalPlot
              rows={criteria.map(({ label, name, exact: own }) => ({
                key: label,
                label: name,
                estimate: "notEnough" in own ? null : { value: own.share, wide: own.range },
                note: words.tooLittle,
              }))}
              axis={{ from: 0, to: 1, tick: words.share }}
              line={exact.share}
              legend={words.criteriaLegend(exact.share)}
              {...(canOpen
                ? {
                    open: words.behind,
                    onOpen: (label) => {
                      const one = criteria.find((criterion) => criterion.label === label);
                      show({ title: words.behind(one?.name ?? ""), query: { criterion: label } });
                    },
                  }
                : {})}
            />
          </ReportFigure>
          <p className={styles["question"]}>{words.criteriaQuestion}</p>
        </>
      )}
    </Section>
  );
}
