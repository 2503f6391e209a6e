import { Link, Outlet, useRouter } from "@tanstack/react-router";
import { Briefcase, Building2, House, Ruler, Scale, UserSearch, Users } from "lucide-react";
import { useEffect } from "react";
import { leaveToSignIn, paths, startOver } from "../app/paths.ts";
import { SharedComputer } from "../features/members/shared-computer.tsx";
import { useSession } from "../features/members/use-session.ts";
import { SessionGate } from "../features/members/session-gate.tsx";
import { UserMenu } from "../features/members/user-menu.tsx";
import { shellWords } from "../features/members/shell-words.ts";
import { BrandMark } from "../ui/brand-mark.tsx";
import { buttonClass } from "../ui/button.tsx";
import { brandClass, Frame, frameItemClass } from "../ui/frame.tsx";
import { MorePlaces } from "../ui/more-places.tsx";

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
  const places = PLACES.filter(({ may }) => may === null || can[may]);
  // A phone's bar carries five, one's own place among them.
  const split = places.length <= 4 ? places.length : 3;
  const [first, rest] = [places.slice(0, split), places.slice(split)];
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
          {first.map((place) => (
            <Item key={place.to} {...place} />
          ))}
          {rest.map((place) => (
            <Item key={place.to} {...place} second />
          ))}
          {rest.length === 0 ? null : (
            <MorePlaces label={shellWords.more}>
              {rest.map((place) => (
                <Item key={place.to} {...place} />
              ))}
            </MorePlaces>
          )}
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

type Place = (typeof PLACES)[number];

const PLACES = [
  { to: paths.home, Icon: House, name: shellWords.home, may: null },
  { to: paths.openings, Icon: Briefcase, name: shellWords.openings, may: "seeOpenings" },
  { to: paths.candidates, Icon: UserSearch, name: shellWords.candidates, may: "seeCandidates" },
  { to: paths.calibration, Icon: Scale, name: shellWords.calibration, may: "seeCalibration" },
  { to: paths.rubrics, Icon: Ruler, name: shellWords.rubrics, may: "seeRubrics" },
  { to: paths.members, Icon: Users, name: shellWords.members, may: "seeMembers" },
  {
    to: paths.organisation,
    Icon: Building2,
    name: shellWords.organisation,
    may: "changeOrganisation",
  },
] as const;

type ItemProps = Pick<Place, "to" | "Icon" | "name"> & {
  /** Steps back where a phone's bar is full. */
  second?: boolean;
};

function Item({ to, Icon, name, second = false }: ItemProps) {
  return (
    <Link
      to={to}
      className={frameItemClass}
      data-second={second || undefined}
      activeOptions={{ exact: to === paths.home, includeSearch: false }}
    >
      <Icon size={20} aria-hidden />
      <span>{name}</span>
    </Link>
  );
}
