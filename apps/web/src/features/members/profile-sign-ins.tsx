import { useInfiniteQuery } from "@tanstack/react-query";
import type { SignInEntry } from "@evenhand/contract/profile";
import { failureLine, failureWords } from "../../lib/failure-words.ts";
import { formatWithZone } from "../../lib/moment-with-zone.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { PersonLine } from "../../ui/person-line.tsx";
import { Section } from "../../ui/section.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Status } from "../../ui/status.tsx";
import { signInList } from "./profile-api.ts";
import styles from "./profile.module.css";
import { howItHappened, ownSignInWords, wasRefused, whatHappened } from "./sign-in-entry-words.ts";

export function ProfileSignIns() {
  const list = useInfiniteQuery(signInList);
  const entries = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Section title={ownSignInWords.title} lead={ownSignInWords.lead} beside>
      {list.isPending ? <Skeleton lines={6} label={ownSignInWords.loading} /> : null}
      {list.isError && list.data === undefined ? (
        <ErrorState failure={failureWords(list.error)} onTryAgain={() => void list.refetch()} />
      ) : null}
      {list.data !== undefined && entries.length === 0 ? <p>{ownSignInWords.none}</p> : null}
      {entries.length > 0 ? (
        <>
          <ul className={styles["signIns"]}>
            {entries.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </ul>
          <div className={styles["foot"]}>
            <output>
              {list.hasNextPage ? ownSignInWords.shown(entries.length) : ownSignInWords.all}
            </output>
            {list.hasNextPage ? (
              <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                {ownSignInWords.more}
              </Button>
            ) : null}
          </div>
          <Status>{list.isFetchNextPageError ? failureLine(list.error) : ""}</Status>
        </>
      ) : null}
    </Section>
  );
}

function Entry({ entry }: { entry: SignInEntry }) {
  return (
    <li className={styles["signIn"]}>
      <PersonLine
        name={whatHappened(entry)}
        detail={howItHappened(entry)}
        badge={wasRefused(entry) ? ownSignInWords.refused : null}
      />
      <time dateTime={entry.at}>{formatWithZone(entry.at)}</time>
    </li>
  );
}
