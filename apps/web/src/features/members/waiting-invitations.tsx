import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { WaitingLine } from "../../ui/waiting-list.tsx";
import { invitationList } from "./invitation-api.ts";
import { homeWords } from "./home-words.ts";

type WaitingInvitationsProps = { linkToMembers: (words: string) => ReactNode };

/** Who has been asked in and has not come yet, all in one line. */
export function WaitingInvitations({ linkToMembers }: WaitingInvitationsProps) {
  const list = useInfiniteQuery(invitationList);
  const waiting = (list.data?.pages ?? [])
    .flatMap(({ items }) => items)
    .filter(({ state }) => state === "pending" || state === "expired");
  const [first] = waiting;
  if (first === undefined) return null;
  return (
    <WaitingLine
      title={linkToMembers(homeWords.invited(first.email, waiting.length - 1))}
      what={homeWords.notHereYet}
    />
  );
}
