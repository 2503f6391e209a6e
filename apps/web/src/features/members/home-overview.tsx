import type { ReactNode } from "react";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { useSession } from "./session-api.ts";
import { homeWords, roleWords } from "./words.ts";

type Door = "members" | "organisation" | "profile";

type HomeOverviewProps = {
  linkTo: (door: Door, words: { title: string; does: string }) => ReactNode;
};

/** Where you are, as what, and which doors are open to you: no more than is true today. */
export function HomeOverview({ linkTo }: HomeOverviewProps) {
  const { user, organisation, member, can } = useSession();
  if (organisation === null || member === null) {
    return (
      <>
        <PageHeader title={homeWords.title(user.name)} />
        <EmptyState title={homeWords.noOrganisationTitle} detail={homeWords.noOrganisation} />
      </>
    );
  }
  const { name, does } = roleWords[member.role];
  return (
    <>
      <PageHeader
        title={homeWords.title(user.name)}
        lead={`${homeWords.lead(name, organisation.name)} ${does}`}
      />
      <h2>{homeWords.canDo}</h2>
      {can.seeMembers ? linkTo("members", can.invite ? homeWords.invite : homeWords.members) : null}
      {can.changeOrganisation ? linkTo("organisation", homeWords.organisation) : null}
      {linkTo("profile", homeWords.profile)}
    </>
  );
}
