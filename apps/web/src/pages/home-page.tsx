import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Briefcase, Building2, CircleUserRound, Ruler, Scale, Users } from "lucide-react";
import { lazy, Suspense, useCallback, type ReactNode } from "react";
import { paths } from "../app/paths.ts";
import { MyInterviews } from "../features/interviews/my-interviews.tsx";
import { HomeOverview, type HomeDoor } from "../features/members/home-overview.tsx";
import { useSession } from "../features/members/use-session.ts";
import { WaitingInvitations } from "../features/members/waiting-invitations.tsx";
import { homeWords } from "../features/members/home-words.ts";
import { keepNextKits, type Ahead } from "../features/scorecards/kit-api.ts";
import { WaitingCandidates } from "../features/openings/waiting-candidates.tsx";
import { WaitingDrafts } from "../features/rubrics/waiting-drafts.tsx";
import { buttonClass, type ButtonLook } from "../ui/button.tsx";
import { LinkRow, linkRowClass } from "../ui/link-list.tsx";
import { WaitingList } from "../ui/waiting-list.tsx";

const FirstSteps = lazy(() => import("./first-steps.tsx"));

const ICONS = {
  openings: <Briefcase size={20} aria-hidden />,
  calibration: <Scale size={20} aria-hidden />,
  rubrics: <Ruler size={20} aria-hidden />,
  members: <Users size={20} aria-hidden />,
  organisation: <Building2 size={20} aria-hidden />,
  profile: <CircleUserRound size={20} aria-hidden />,
};

/** What waits for this person, then where else they may go. */
export function HomePage() {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { can } = useSession();
  const keepKits = useCallback(
    (ahead: Ahead) => void keepNextKits(queryClient, ahead),
    [queryClient],
  );
  return (
    <HomeOverview linkTo={linkTo}>
      <MyInterviews
        quietWhenEmpty={can.seeOpenings}
        onOpened={(scorecardId) => void navigate({ to: paths.scorecard, params: { scorecardId } })}
        linkToCard={linkToCard}
        linkToKit={linkToKit}
        onAhead={keepKits}
      />
      <WaitingList title={homeWords.waiting}>
        {can.seeOpenings ? (
          <WaitingCandidates linkToApplication={linkToApplication} linkToRoundUp={linkToRoundUp} />
        ) : null}
        {can.editRubrics ? <WaitingDrafts linkToRubric={linkToRubric} /> : null}
        {can.invite ? <WaitingInvitations linkToMembers={linkToMembers} /> : null}
      </WaitingList>
      {can.startOpening && can.editRubrics ? (
        <Suspense>
          <FirstSteps />
        </Suspense>
      ) : null}
    </HomeOverview>
  );
}

function linkToCard(scorecardId: string, words: ReactNode, look?: ButtonLook) {
  return (
    <Link
      to={paths.scorecard}
      params={{ scorecardId }}
      className={look === undefined ? undefined : buttonClass(look)}
    >
      <span>{words}</span>
    </Link>
  );
}

function linkToKit(interviewId: string, words: ReactNode) {
  return (
    <Link to={paths.kit} params={{ interviewId }} className={buttonClass("plain")}>
      <span>{words}</span>
    </Link>
  );
}

function linkToRubric(rubricId: string, words: string) {
  return (
    <Link to={paths.rubric} params={{ rubricId }}>
      {words}
    </Link>
  );
}

function linkToMembers(words: string) {
  return <Link to={paths.members}>{words}</Link>;
}

function linkToApplication(applicationId: string, name: string) {
  return (
    <Link to={paths.application} params={{ applicationId }}>
      {name}
    </Link>
  );
}

function linkToRoundUp(applicationId: string, words: string) {
  return (
    <Link to={paths.roundUp} params={{ applicationId }} className={buttonClass()}>
      {words}
    </Link>
  );
}

function linkTo(door: HomeDoor, { title, does }: { title: string; does: string }) {
  return (
    <li>
      <Link to={paths[door]} className={linkRowClass}>
        <LinkRow icon={ICONS[door]} title={title} detail={does} />
      </Link>
    </li>
  );
}
