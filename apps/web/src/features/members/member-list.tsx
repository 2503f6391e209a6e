import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Member } from "@evenhand/contract/members";
import { failureWords } from "../../lib/failure-words.ts";
import { formatDay } from "../../lib/format.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { PersonLine } from "../../ui/person-line.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Status } from "../../ui/status.tsx";
import { Table, type Column } from "../../ui/table.tsx";
import { MemberActions } from "./member-actions.tsx";
import { memberList } from "./member-api.ts";
import type { StateFilter } from "./member-filters.tsx";
import { MemberRole } from "./member-role.tsx";
import styles from "./members.module.css";
import { memberWords } from "./words.ts";

type MemberListProps = { search: string; state: StateFilter; onClearSearch: () => void };

export function MemberList({ search, state, onClearSearch }: MemberListProps) {
  const filter = { ...(search ? { search } : {}), ...(state === "all" ? {} : { state }) };
  const list = useInfiniteQuery(memberList(filter));
  const [said, setSaid] = useState("");

  if (list.isPending) return <Skeleton lines={8} label={memberWords.loading} />;
  if (list.isError && list.data === undefined) {
    return <ErrorState failure={failureWords(list.error)} onTryAgain={() => void list.refetch()} />;
  }
  const members = list.data.pages.flatMap((page) => page.items);
  return (
    <>
      <Status>{said}</Status>
      {members.length === 0 ? (
        <NoMembers search={search} onClearSearch={onClearSearch} />
      ) : (
        <div className={list.isPlaceholderData ? styles["dim"] : undefined}>
          <Table
            label={memberWords.title}
            columns={columnsFor(setSaid)}
            rows={members}
            rowKey={(member) => member.id}
          />
        </div>
      )}
      {members.length > 0 ? (
        <div className={styles["foot"]}>
          <output>{memberWords.count(members.length, list.hasNextPage)}</output>
          {list.hasNextPage ? (
            <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {memberWords.more}
            </Button>
          ) : null}
        </div>
      ) : null}
    </>
  );
}

function columnsFor(say: (sentence: string) => void): Column<Member>[] {
  return [
    {
      key: "name",
      heading: memberWords.name,
      kind: "name",
      cell: ({ name, email, isYou }) => (
        <PersonLine name={name} detail={email} badge={isYou ? memberWords.you : null} />
      ),
    },
    {
      key: "role",
      heading: memberWords.role,
      cell: (member) => <MemberRole member={member} onSaid={say} />,
    },
    { key: "since", heading: memberWords.since, kind: "quiet", cell: sinceOf },
    {
      key: "actions",
      heading: memberWords.actions,
      kind: "actions",
      cell: (member) => <MemberActions member={member} onSaid={say} />,
    },
  ];
}

function sinceOf({ joinedAt, deactivatedAt }: Member): string {
  return deactivatedAt === null
    ? formatDay(joinedAt)
    : memberWords.deactivatedOn(formatDay(deactivatedAt));
}

function NoMembers({ search, onClearSearch }: { search: string; onClearSearch: () => void }) {
  if (search === "") return <EmptyState title={memberWords.noneTitle} detail={memberWords.none} />;
  return (
    <EmptyState title={memberWords.noMatchTitle} detail={memberWords.noMatch(search)}>
      <Button onClick={onClearSearch}>{memberWords.clear}</Button>
    </EmptyState>
  );
}
