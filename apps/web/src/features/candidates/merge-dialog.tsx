import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Candidate } from "@evenhand/contract/candidates";
import { failureLine } from "../../lib/failure-words.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogFoot } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { uiWords } from "../../ui/words.ts";
import { candidateList, useMergeCandidate } from "./candidate-api.ts";
import styles from "./candidates.module.css";
import { candidateWords } from "./words.ts";

export function MergeDialog({ candidate, onClose }: { candidate: Candidate; onClose: () => void }) {
  const [search, setSearch] = useState(candidate.name);
  const list = useInfiniteQuery(candidateList({ search }));
  const merge = useMergeCandidate(candidate.id);
  const others = new Map(
    (list.data?.pages ?? [])
      .flatMap(({ items }) => items)
      .filter((one) => one.candidate.id !== candidate.id)
      .map((one) => [one.candidate.id, one.candidate]),
  );
  return (
    <Dialog title={candidateWords.merge} lead={candidateWords.mergeLead} onClose={onClose}>
      <SearchField label={candidateWords.mergeSearch} search={search} onSearch={setSearch} />
      <ul>
        {[...others.values()].map((other) => (
          <li key={other.id} className={styles["line"]}>
            <span className={styles["lineWords"]}>
              {other.name}
              <span className={styles["quiet"]}>{other.email}</span>
            </span>
            <Button
              busy={merge.isPending}
              onClick={() => merge.mutate(other.id, { onSuccess: onClose })}
            >
              {candidateWords.mergeWith(other.name)}
            </Button>
          </li>
        ))}
      </ul>
      {others.size === 0 ? <p className={styles["quiet"]}>{candidateWords.noneFound}</p> : null}
      {merge.error ? <Notice attention>{failureLine(merge.error)}</Notice> : null}
      <DialogFoot>
        <Button onClick={onClose}>{uiWords.cancel}</Button>
      </DialogFoot>
    </Dialog>
  );
}
