import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import { InvitationList } from "../features/members/invitation-list.tsx";
import { InviteButton } from "../features/members/invite-button.tsx";
import { MemberFilters, type StateFilter } from "../features/members/member-filters.tsx";
import { MemberList } from "../features/members/member-list.tsx";
import { useSession } from "../features/members/use-session.ts";
import { memberWords } from "../features/members/words.ts";
import { PageHeader } from "../ui/page-header.tsx";

/** What is searched for lives in the address, so that it can be kept, shared and gone back to. */
export function MembersPage() {
  const { search = "", state = "active" } = useSearch({ from: "/signed-in/members" });
  const navigate = useNavigate({ from: "/members" });
  const { can, organisation } = useSession();

  const find = useCallback(
    (next: { search: string; state: StateFilter }) =>
      void navigate({
        search: {
          ...(next.search === "" ? {} : { search: next.search }),
          ...(next.state === "active" ? {} : { state: next.state }),
        },
        replace: true,
      }),
    [navigate],
  );
  const onSearch = useCallback((text: string) => find({ search: text, state }), [find, state]);

  return (
    <>
      <PageHeader title={memberWords.title} lead={memberWords.lead(organisation?.name ?? "")}>
        {can.invite ? <InviteButton /> : null}
      </PageHeader>
      <MemberFilters
        key={search === "" ? "cleared" : "searching"}
        search={search}
        state={state}
        onSearch={onSearch}
        onState={(next) => find({ search, state: next })}
      />
      <MemberList search={search} state={state} onClearSearch={() => onSearch("")} />
      {can.invite ? <InvitationList /> : null}
    </>
  );
}
