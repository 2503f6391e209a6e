import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { OpeningView, PipelineEntry } from "@evenhand/contract/openings";
import { failureWords } from "../../lib/failure-words.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { Section } from "../../ui/section.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Table, type Column } from "../../ui/table.tsx";
import { pipelineQuery, type PipelineFilter } from "./opening-api.ts";
import styles from "./openings.module.css";
import { StageState } from "./stage-state.tsx";
import { decisionWords, openingWords } from "./words.ts";

/** Where a round-up has something to show, or somebody to wait for. */
const HAS_CARDS = new Set(["cards_owed", "cards_in", "closed", "carried"]);

export type Only = NonNullable<PipelineFilter["only"]>;

type PipelineProps = {
  opening: OpeningView;
  search: string;
  only: Only;
  onSearch: (search: string) => void;
  onOnly: (only: Only) => void;
  linkToApplication: (applicationId: string, name: string) => ReactNode;
  linkToRoundUp: (applicationId: string, words: string) => ReactNode;
};

/** Who is how far, who owes what, and whose turn it is to decide. Never a rating. */
export function Pipeline(props: PipelineProps) {
  const { opening, search, only, onSearch, onOnly, linkToApplication, linkToRoundUp } = props;
  const filter = { only, ...(search === "" ? {} : { search }) };
  return (
    <Section title={openingWords.pipeline}>
      <SearchField label={openingWords.pipelineSearch} search={search} onSearch={onSearch}>
        <Segmented<Only>
          legend={openingWords.only}
          value={only}
          options={(Object.keys(openingWords.onlyFilters) as Only[]).map((value) => ({
            value,
            label: openingWords.onlyFilters[value],
          }))}
          onChange={onOnly}
        />
      </SearchField>
      <Entries
        opening={opening}
        filter={filter}
        columnsOf={(rows) => columnsFor(opening, rows, linkToApplication, linkToRoundUp)}
      />
    </Section>
  );
}

type EntriesProps = {
  opening: OpeningView;
  filter: PipelineFilter;
  columnsOf: (rows: PipelineEntry[]) => Column<PipelineEntry>[];
};

function Entries({ opening, filter, columnsOf }: EntriesProps) {
  const pipeline = useInfiniteQuery(pipelineQuery(opening.id, filter));
  if (pipeline.data === undefined) {
    return pipeline.error === null ? (
      <Skeleton lines={5} label={openingWords.pipelineLoading} />
    ) : (
      <ErrorState
        failure={failureWords(pipeline.error)}
        onTryAgain={() => void pipeline.refetch()}
      />
    );
  }
  const rows = pipeline.data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) {
    const isPlain = filter.only === "active" && filter.search === undefined;
    return isPlain ? (
      <EmptyState title={openingWords.pipelineNone} detail={openingWords.pipelineNoneDetail} />
    ) : (
      <EmptyState
        title={openingWords.pipelineNoneFound}
        detail={openingWords.pipelineNoneFoundDetail}
      />
    );
  }
  return (
    <>
      <div
        className={styles["pipeline"]}
        data-wide
        data-round-ups={rows.some(({ can }) => can.seeRoundUp) || undefined}
      >
        <Table
          label={openingWords.pipeline}
          columns={columnsOf(rows)}
          rows={rows}
          rowKey={({ applicationId }) => applicationId}
        />
      </div>
      {pipeline.hasNextPage ? (
        <Button busy={pipeline.isFetchingNextPage} onClick={() => void pipeline.fetchNextPage()}>
          {openingWords.more}
        </Button>
      ) : null}
    </>
  );
}

function columnsFor(
  opening: OpeningView,
  rows: PipelineEntry[],
  linkToApplication: PipelineProps["linkToApplication"],
  linkToRoundUp: PipelineProps["linkToRoundUp"],
): Column<PipelineEntry>[] {
  return [
    {
      key: "candidate",
      heading: openingWords.candidate,
      kind: "name",
      cell: (entry) => (
        <span className={styles["stack"]}>
          {linkToApplication(entry.applicationId, entry.candidate.name)}
          <Facts entry={entry} />
          {entry.needsDecision ? (
            <span className={styles["attention"]}>{decisionWords(entry)}</span>
          ) : null}
        </span>
      ),
    },
    ...opening.stages.map((stage): Column<PipelineEntry> => ({
      key: stage.id,
      heading: stage.name,
      cell: ({ stages }) => (
        <StageState standing={stages.find(({ stageId }) => stageId === stage.id)} />
      ),
    })),
    ...(rows.some(({ can }) => can.seeRoundUp)
      ? [
          {
            key: "round-up",
            heading: openingWords.roundUp,
            kind: "actions" as const,
            cell: ({ applicationId, stages, can }: PipelineEntry) =>
              can.seeRoundUp && stages.some(({ state }) => HAS_CARDS.has(state))
                ? linkToRoundUp(applicationId, openingWords.roundUp)
                : null,
          },
        ]
      : []),
  ];
}

function Facts({ entry }: { entry: PipelineEntry }) {
  const facts = [
    entry.state === "active" ? "" : openingWords.ended[entry.state],
    entry.isInternal ? openingWords.internal : "",
    entry.decision === null || isSaidBy(entry) ? "" : openingWords.decisions[entry.decision],
  ].filter(Boolean);
  if (facts.length === 0) return null;
  return <span className={styles["quiet"]}>{facts.join(" · ")}</span>;
}

/** What was decided is what became of it. */
function isSaidBy({ state, decision }: PipelineEntry): boolean {
  return (
    (state === "hired" && decision === "hire") || (state === "declined" && decision === "no_hire")
  );
}
