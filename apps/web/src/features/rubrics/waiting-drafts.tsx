import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { WaitingLine } from "../../ui/waiting-list.tsx";
import { rubricList } from "./rubric-api.ts";
import { rubricWords } from "./rubric-words.ts";

type WaitingDraftsProps = { linkToRubric: (rubricId: string, words: string) => ReactNode };

/** Rubrics with changes that no interviewer sees yet. */
export function WaitingDrafts({ linkToRubric }: WaitingDraftsProps) {
  const list = useInfiniteQuery(rubricList({ search: "", archived: false }));
  const drafts = (list.data?.pages ?? [])
    .flatMap(({ items }) => items)
    .filter(({ hasUnpublishedChanges, latest }) => hasUnpublishedChanges || latest === null);
  return drafts.map(({ id, role, setting, findings }) => (
    <WaitingLine
      key={id}
      title={linkToRubric(id, `${role}, ${setting}`)}
      what={rubricWords.draftWaits(findings.blocks)}
    />
  ));
}
