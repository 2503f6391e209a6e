import { Link, Outlet, useRouter } from "@tanstack/react-router";
import { Briefcase, Building2, House, Ruler, Scale, UserSearch, Users } from "lucide-react";
import { useEffect, type ReactNode } from "react";
import { leaveToSignIn, paths, startOver } from "../app/paths.ts";
import { SharedComputer } from "../features/members/shared-computer.tsx";
import { useSession } from "../features/members/use-session.ts";
import { SessionGate } from "../features/members/session-gate.tsx";
import { UserMenu } from "../features/members/user-menu.tsx";
import { shellWords } from "../features/members/shell-words.ts";
import { BrandMark } from "../ui/brand-mark.tsx";
import { buttonClass } from "../ui/button.tsx";
import { brandClass, Frame, frameItemClass } from "../ui/frame.tsx";

/** The frame of every page behind the door. */
export function SignedInPage() {
  return (
    <SessionGate visitor={<ToSignIn />}>
      <Shell />
    </SessionGate>
  );
}

/** To the door, with where the visitor wanted to go: read once, since the location changes while they are led away. */
function ToSignIn() {
  const router = useRouter();
  useEffect(() => {
    const { href } = router.state.location;
    const search = href === paths.home ? {} : { next: href };
    void router.navigate({ to: paths.signIn, search, replace: true });
  }, [router]);
  return null;
}

const leaveIdle = () => leaveToSignIn("idle");

function Shell() {
  const { can, organisation, session } = useSession();
  return (
    <Frame
      brand={
        <Link to={paths.home} className={brandClass}>
          <BrandMark />
          Evenhand
        </Link>
      }
      where={organisation?.name}
      navigationLabel={shellWords.navigation}
      items={
        <>
          <Item to={paths.home} icon={<House size={20} aria-hidden />}>
            {shellWords.home}
          </Item>
          {can.seeOpenings ? (
            <Item to={paths.openings} icon={<Briefcase size={20} aria-hidden />}>
              {shellWords.openings}
            </Item>
          ) : null}
          {can.seeCandidates ? (
            <Item to={paths.candidates} icon={<UserSearch size={20} aria-hidden />}>
              {shellWords.candidates}
            </Item>
          ) : null}
          {can.seeCalibration ? (
            <Item to={paths.calibration} icon={<Scale size={20} aria-hidden />}>
              {shellWords.calibration}
            </Item>
          ) : null}
          {can.seeRubrics ? (
            <Item to={paths.rubrics} icon={<Ruler size={20} aria-hidden />}>
              {shellWords.rubrics}
            </Item>
          ) : null}
          {can.seeMembers ? (
            <Item to={paths.members} icon={<Users size={20} aria-hidden />}>
              {shellWords.members}
            </Item>
          ) : null}
          {can.changeOrganisation ? (
            <Item to={paths.organisation} icon={<Building2 size={20} aria-hidden />}>
              {shellWords.organisation}
            </Item>
          ) : null}
        </>
      }
      foot={
        <UserMenu
          profileLink={
            <Link to={paths.profile} className={buttonClass()}>
              {shellWords.profile}
            </Link>
          }
          onSignedOut={() => leaveToSignIn("signed-out")}
          onSwitched={startOver}
        />
      }
    >
      <Outlet />
      {session.sharedComputer ? <SharedComputer onOut={leaveIdle} /> : null}
    </Frame>
  );
}

type ItemProps = {
  to:
    | typeof paths.home
    | typeof paths.members
    | typeof paths.organisation
    | typeof paths.rubrics
    | typeof paths.openings
    | typeof paths.candidates
    | typeof paths.calibration;
  icon: ReactNode;
  children: string;
};

function Item({ to, icon, children }: ItemProps) {
  return (
    <Link
      to={to}
      className={frameItemClass}
      activeOptions={{ exact: to === paths.home, includeSearch: false }}
    >
      {icon}
      <span>{children}</span>
    </Link>
  );
}
