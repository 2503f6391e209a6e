import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { SessionEntry } from "@evenhand/contract/profile";
import { failureLine, failureWords } from "../../lib/failure-words.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Section } from "../../ui/section.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Status } from "../../ui/status.tsx";
import { sessionsQuery, useEndOtherSessions, useEndSession } from "./profile-api.ts";
import { ProfileSession } from "./profile-session.tsx";
import styles from "./profile.module.css";
import { profileWords } from "./words.ts";

export function ProfileSessions() {
  const list = useQuery(sessionsQuery);
  const end = useEndSession();
  const [said, setSaid] = useState("");
  const items = list.data?.items ?? [];
  const endOne = (entry: SessionEntry) =>
    end.mutate(entry.id, {
      onSuccess: () => setSaid(profileWords.ended(entry.device)),
      onError: (error) => setSaid(failureLine(error)),
    });

  return (
    <Section title={profileWords.sessions} lead={profileWords.sessionsLead} beside>
      {list.isPending ? <Skeleton lines={4} label={profileWords.sessionsLoading} /> : null}
      {list.error && !list.data ? (
        <ErrorState failure={failureWords(list.error)} onTryAgain={() => void list.refetch()} />
      ) : null}
      <ul className={styles["sessions"]}>
        {items.map((entry) => (
          <ProfileSession
            key={entry.id}
            entry={entry}
            busy={end.isPending && end.variables === entry.id}
            onEnd={() => endOne(entry)}
          />
        ))}
      </ul>
      <Status>{said}</Status>
      {items.length > 1 ? <EndOthers onSaid={setSaid} /> : null}
    </Section>
  );
}

function EndOthers({ onSaid }: { onSaid: (sentence: string) => void }) {
  const [asked, setAsked] = useState(false);
  const endOthers = useEndOtherSessions();
  const close = () => setAsked(false);
  return (
    <>
      <Button onClick={() => setAsked(true)}>{profileWords.endOthers}</Button>
      {asked ? (
        <ConfirmDialog
          title={profileWords.endOthersTitle}
          consequences={profileWords.endOthersConsequences}
          confirm={profileWords.endOthers}
          grave
          busy={endOthers.isPending}
          problem={endOthers.error && failureLine(endOthers.error)}
          onClose={close}
          onConfirm={() =>
            endOthers.mutate(undefined, {
              onSuccess: ({ ended }) => {
                close();
                onSaid(profileWords.endedOthers(ended));
              },
            })
          }
        />
      ) : null}
    </>
  );
}
