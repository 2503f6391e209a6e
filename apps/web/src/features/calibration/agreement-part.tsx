import type {
  AgreementPart as Agreement,
  CalibratedInterviewer,
  PairAgreement,
} from "@evenhand/contract/calibration";
import { HeatTable } from "../../charts/heat-table.tsx";
import { Section } from "../../ui/section.tsx";
import { useShowBehind } from "./behind.tsx";
import styles from "./calibration.module.css";
import { byName, Sentence, useNameOf } from "./names.tsx";
import { NotEnoughBox } from "./not-enough.tsx";
import { ReportFigure } from "./report-figure.tsx";
import { furtherWords as words } from "./further-words.ts";

type AgreementPartProps = { agreement: Agreement; interviewers: CalibratedInterviewer[] };

/** How often two people in one interview give the same point: in one sentence, then pair by pair. */
export function AgreementPart({ agreement, interviewers }: AgreementPartProps) {
  const { pairs } = agreement;
  return (
    <Section title={words.agreement}>
      {"notEnough" in agreement.exact ? (
        <NotEnoughBox {...agreement.exact} />
      ) : "notEnough" in pairs ? (
        <div className={styles["parts"]}>
          <p>
            <Sentence parts={agreement.reading} />
          </p>
          <NotEnoughBox {...pairs} />
        </div>
      ) : pairs.every(({ exact }) => exact === null) ? (
        <div className={styles["parts"]}>
          <p>
            <Sentence parts={agreement.reading} />
          </p>
          <p className={styles["quiet"]}>{words.noPair}</p>
        </div>
      ) : (
        <>
          <Pairs agreement={agreement} pairs={pairs} interviewers={interviewers} />
          <p className={styles["question"]}>{words.agreementQuestion}</p>
        </>
      )}
    </Section>
  );
}

type PairsProps = AgreementPartProps & { pairs: PairAgreement[] };

function Pairs({ agreement, pairs, interviewers }: PairsProps) {
  const nameOf = useNameOf();
  const show = useShowBehind();
  const people = byName(interviewers, nameOf).map((one) => ({ key: one.id, name: nameOf(one) }));
  const names = new Map(people.map(({ key, name }) => [key, name]));
  const called = (id: string) => names.get(id) ?? "";
  const found = new Map(
    pairs.flatMap((pair) => [
      [`${pair.a} ${pair.b}`, pair],
      [`${pair.b} ${pair.a}`, pair],
    ]),
  );
  return (
    <ReportFigure
      title={words.agreementFigure}
      reading={<Sentence parts={agreement.reading} />}
      howToRead={words.howToReadAgreement}
      columns={[
        { key: "a", heading: words.columns.first, kind: "name", cell: ({ a }) => called(a) },
        { key: "b", heading: words.columns.second, cell: ({ b }) => called(b) },
        { key: "units", heading: words.columns.together, cell: ({ units }) => units },
        {
          key: "same",
          heading: words.columns.same,
          cell: ({ exact }) => (exact === null ? words.tooLittle : words.shareAndRange(exact)),
        },
        { key: "chance", heading: words.columns.chance, cell: ({ chance }) => words.share(chance) },
      ]}
      rows={pairs.toSorted(
        (one, other) =>
          called(one.a).localeCompare(called(other.a)) ||
          called(one.b).localeCompare(called(other.b)),
      )}
      rowKey={({ a, b }) => `${a} ${b}`}
      file={{
        name: "agreement",
        head: [
          "interviewer",
          "other interviewer",
          "rated together",
          "same point",
          "likely range from",
          "likely range to",
          "by chance",
        ],
        row: ({ a, b, units, exact, chance }) => [
          called(a),
          called(b),
          units,
          ...(exact === null ? ["", "", ""] : [exact.share, ...exact.range]),
          chance,
        ],
      }}
    >
      <HeatTable
        label={words.agreementFigure}
        names={people}
        cell={(row, column) => {
          const pair = found.get(`${row} ${column}`);
          if (pair === undefined) return undefined;
          return pair.exact === null ? null : { share: pair.exact.share, beside: pair.chance };
        }}
        words={words.heat}
        onOpen={(row, column) =>
          show({
            title: words.behindPair(called(row), called(column)),
            query: { interviewerId: row, otherId: column },
          })
        }
      />
      <p className={styles["quiet"]}>{words.heatLegend}</p>
    </ReportFigure>
  );
}
