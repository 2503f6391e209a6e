import { useState } from "react";
import type { ReadCandidate } from "@evenhand/contract/candidates";
import { failureLine } from "../../lib/failure-words.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { DialogFoot } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useAddCandidates } from "./candidate-api.ts";
import styles from "./candidates.module.css";
import { candidateWords } from "./words.ts";

type ReadCandidatesProps = {
  openingId: string;
  found: ReadCandidate[];
  onBack: () => void;
  onDone: () => void;
};

/** What was read, person by person. Those with a problem are left out unless the text is mended. */
export function ReadCandidates({ openingId, found, onBack, onDone }: ReadCandidatesProps) {
  const add = useAddCandidates(openingId);
  const [out, setOut] = useState<ReadonlySet<number>>(new Set());
  const [same, setSame] = useState<ReadonlyMap<number, string>>(new Map());
  const faulty = found.filter(({ problems }) => problems.length > 0);
  const taken = found.filter(({ line, problems }) => problems.length === 0 && !out.has(line));
  const save = () =>
    add.mutate(
      {
        candidates: taken.map(({ line, candidate }) => ({
          ...candidate,
          existingCandidateId: same.get(line) ?? null,
        })),
      },
      { onSuccess: onDone },
    );
  return (
    <div className={styles["list"]}>
      <p>{candidateWords.found(found.length, faulty.length)}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <section className={styles["found"]} aria-label={candidateWords.foundList} tabIndex={0}>
        <ul className={styles["list"]}>
          {[...faulty, ...found.filter(({ problems }) => problems.length === 0)].map((one) => (
            <li key={one.line} className={styles["line"]}>
              <div className={styles["lineWords"]}>
                <strong>{one.candidate.name}</strong>
                <span className={styles["quiet"]}>
                  {[
                    candidateWords.line(one.line),
                    one.candidate.email ?? candidateWords.noEmail,
                    one.candidate.phone,
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
                {one.problems.map((problem) => (
                  <span key={problem} className={styles["attention"]}>
                    {problem}
                  </span>
                ))}
                {lookAlikesOf(one).map(({ id, name, because }) => (
                  <div key={id}>
                    <span className={styles["attention"]}>
                      {candidateWords.lookAlike(name, candidateWords.because[because])}
                    </span>
                    <Checkbox
                      label={candidateWords.samePerson}
                      checked={same.get(one.line) === id}
                      onChange={(event) =>
                        setSame(withEntry(same, one.line, event.target.checked ? id : null))
                      }
                    />
                  </div>
                ))}
              </div>
              {one.problems.length > 0 ? null : (
                <Checkbox
                  label={candidateWords.leaveOut}
                  checked={out.has(one.line)}
                  onChange={(event) => setOut(withLine(out, one.line, event.target.checked))}
                />
              )}
            </li>
          ))}
        </ul>
      </section>
      {taken.length === 0 ? <Notice>{candidateWords.nothingToAdd}</Notice> : null}
      {add.error ? <Notice attention>{failureLine(add.error)}</Notice> : null}
      <DialogFoot>
        <Button onClick={onBack}>{candidateWords.readAgain}</Button>
        <Button look="main" busy={add.isPending || taken.length === 0} onClick={save}>
          {candidateWords.takeAll(taken.length)}
        </Button>
      </DialogFoot>
    </div>
  );
}

/** Whoever is left out anyway need not be told from anybody. */
function lookAlikesOf({ problems, lookAlikes }: ReadCandidate): ReadCandidate["lookAlikes"] {
  return problems.length > 0 ? [] : lookAlikes;
}

function withEntry(map: ReadonlyMap<number, string>, line: number, id: string | null) {
  const next = new Map(map);
  if (id === null) next.delete(line);
  else next.set(line, id);
  return next;
}

function withLine(set: ReadonlySet<number>, line: number, on: boolean) {
  const next = new Set(set);
  if (on) next.add(line);
  else next.delete(line);
  return next;
}
