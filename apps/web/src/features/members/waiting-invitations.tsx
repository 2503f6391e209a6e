import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { WaitingLine } from "../../ui/waiting-list.tsx";
import { invitationList } from "./invitation-api.ts";
import { homeWords } from "./words.ts";

/** Who has been asked in and has not come yet. */
export function WaitingInvitations({
  linkToMembers,
}: {
  linkToMembers: (words: string) => ReactNode;
}) {
  const list = useInfiniteQuery(invitationList);
  const asked = (list.data?.pages ?? []).flatMap(({ items }) => items);
  return asked.map(({ id, email }) => (
    <WaitingLine key={id} title={linkToMembers(email)} what={homeWords.invited} />
  ));
}
