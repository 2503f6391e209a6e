import { useId, type ReactNode } from "react";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LinkList } from "../../ui/link-list.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { useSession } from "./use-session.ts";
import { roleWords } from "./shell-words.ts";
import { homeWords } from "./home-words.ts";

export type HomeDoor =
  | "openings"
  | "calibration"
  | "rubrics"
  | "members"
  | "organisation"
  | "profile";

type HomeOverviewProps = {
  linkTo: (door: HomeDoor, words: { title: string; does: string }) => ReactNode;
  /** What is waiting for this person; stands before the doors. */
  children?: ReactNode;
};

/** Where you are, as what, and which doors are open to you: no more than is true today. */
export function HomeOverview({ linkTo, children }: HomeOverviewProps) {
  const { user, organisation, member, can } = useSession();
  const listId = useId();
  if (organisation === null || member === null) {
    return (
      <>
        <PageHeader title={homeWords.title(user.name)} />
        <EmptyState title={homeWords.noOrganisationTitle} detail={homeWords.noOrganisation} />
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={homeWords.title(user.name)}
        lead={homeWords.lead(organisation.name, roleWords[member.role].name)}
      />
      {children}
      <h2 id={listId}>{homeWords.canDo}</h2>
      <LinkList labelledBy={listId}>
        {can.seeOpenings ? linkTo("openings", homeWords.openings) : null}
        {can.seeCalibration ? linkTo("calibration", homeWords.calibration) : null}
        {can.seeRubrics ? linkTo("rubrics", homeWords.rubrics) : null}
        {can.seeMembers
          ? linkTo("members", can.invite ? homeWords.invite : homeWords.members)
          : null}
        {can.changeOrganisation ? linkTo("organisation", homeWords.organisation) : null}
        {linkTo("profile", homeWords.profile)}
      </LinkList>
    </>
  );
}
