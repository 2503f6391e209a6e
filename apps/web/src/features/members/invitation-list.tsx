import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Invitation } from "@evenhand/contract/invitations";
import { failureWords } from "../../lib/failure-words.ts";
import { formatRelative } from "../../lib/format.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { PersonLine } from "../../ui/person-line.tsx";
import { Section } from "../../ui/section.tsx";
import { Status } from "../../ui/status.tsx";
import { Table, type Column } from "../../ui/table.tsx";
import { InvitationActions } from "./invitation-actions.tsx";
import { invitationList } from "./invitation-api.ts";
import styles from "./members.module.css";
import { roleWords } from "./shell-words.ts";
import { inviteWords } from "./words.ts";

/** Invitations that wait for an answer. Where there are none, there is nothing to draw. */
export function InvitationList() {
  const list = useInfiniteQuery(invitationList);
  const [said, setSaid] = useState("");
  if (list.isPending) return null;
  if (list.isError && list.data === undefined) {
    return (
      <Section title={inviteWords.section}>
        <ErrorState failure={failureWords(list.error)} onTryAgain={() => void list.refetch()} />
      </Section>
    );
  }
  const open = list.data.pages
    .flatMap((page) => page.items)
    .filter(({ state }) => state === "pending" || state === "expired");
  if (open.length === 0 && said === "") return null;
  return (
    <Section title={inviteWords.section} lead={inviteWords.sectionLead}>
      <Status>{said}</Status>
      {open.length > 0 ? (
        <Table
          label={inviteWords.section}
          columns={columnsFor(setSaid)}
          rows={open}
          rowKey={(invitation) => invitation.id}
        />
      ) : null}
      {list.hasNextPage ? (
        <div className={styles["foot"]}>
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {inviteWords.more}
          </Button>
        </div>
      ) : null}
    </Section>
  );
}

function columnsFor(say: (sentence: string) => void): Column<Invitation>[] {
  return [
    {
      key: "email",
      heading: inviteWords.invitee,
      kind: "name",
      cell: ({ email, invitedBy }) => (
        <PersonLine name={email} detail={inviteWords.by(invitedBy)} />
      ),
    },
    { key: "role", heading: inviteWords.asRole, cell: ({ role }) => roleWords[role].name },
    { key: "state", heading: inviteWords.state, kind: "quiet", cell: stateOf },
    {
      key: "actions",
      heading: inviteWords.actions,
      kind: "actions",
      cell: (invitation) => <InvitationActions invitation={invitation} onSaid={say} />,
    },
  ];
}

function stateOf({ state, expiresAt }: Invitation): string {
  const when = formatRelative(expiresAt);
  return state === "expired" ? inviteWords.expired(when) : inviteWords.expiresIn(when);
}
