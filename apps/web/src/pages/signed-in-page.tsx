import { Link, Outlet, useRouter } from "@tanstack/react-router";
import { House } from "lucide-react";
import { lazy, Suspense, useEffect, useState, type ReactNode } from "react";
import { leaveToSignIn, paths, startOver } from "../app/paths.ts";
import { SharedComputer } from "../features/members/shared-computer.tsx";
import { useSession } from "../features/members/use-session.ts";
import { SessionGate } from "../features/members/session-gate.tsx";
import { UserMenu } from "../features/members/user-menu.tsx";
import { shellWords } from "../features/members/shell-words.ts";
import { BrandMark } from "../ui/brand-mark.tsx";
import { buttonClass } from "../ui/button.tsx";
import { brandClass, Frame } from "../ui/frame.tsx";
import { PlaceLink } from "./place-link.tsx";

/** Where they cannot be fetched, the page that one came for still stands. */
const OtherPlaces = lazy(() =>
  import("./other-places.tsx").catch(() => ({ default: (): ReactNode => null })),
);

const WantedSecondFactor = lazy(() => import("./wanted-second-factor.tsx"));

/** The frame of every page behind the door. */
export function SignedInPage() {
  return (
    <SessionGate visitor={<ToSignIn />}>
      <Inside />
    </SessionGate>
  );
}

/** Whoever lacks a second factor stays with that until they go on: it is not over once the codes are shown. */
function Inside() {
  const { lacksSecondFactor } = useSession();
  const [held, setHeld] = useState(false);
  if (lacksSecondFactor && !held) setHeld(true);
  return held ? (
    <Suspense>
      <WantedSecondFactor onDone={() => setHeld(false)} />
    </Suspense>
  ) : (
    <Shell />
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
  const hasMore = can.seeOpenings || can.seeRubrics || can.seeMembers;
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
          <PlaceLink to={paths.home} Icon={House} name={shellWords.home} />
          {hasMore ? (
            <Suspense>
              <OtherPlaces />
            </Suspense>
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
