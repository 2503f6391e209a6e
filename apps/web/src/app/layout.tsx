import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Outlet, useRouter } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useRef } from "react";
import { followOtherTabs, sessionQuery } from "../lib/session.ts";
import { useSignInAgainIsAsked } from "../lib/sign-in-again.ts";
import { SkipLink } from "../ui/skip-link.tsx";
import { leaveToSignIn, startOver } from "./paths.ts";
import { appWords } from "./words.ts";

const SignInAgainPage = lazy(() => import("../pages/sign-in-again-page.tsx"));

export function Layout() {
  useFocusOnArrival();
  useOtherTabs();
  useLiveChanges();
  const signInAgain = useSignInAgainIsAsked();
  return (
    <>
      <SkipLink to="#main">{appWords.skip}</SkipLink>
      <Outlet />
      {signInAgain ? (
        <Suspense>
          <SignInAgainPage />
        </Suspense>
      ) : null}
    </>
  );
}

/** A new page is read from its heading on. The first page of a visit is the browser's business. */
function useFocusOnArrival(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe("onRendered", ({ pathChanged, fromLocation }) => {
        if (!pathChanged || fromLocation === undefined) return;
        const from = document.activeElement;
        import("../lib/focus-heading.ts").then(
          ({ focusHeading }) => focusHeading(from),
          () => undefined,
        );
      }),
    [router],
  );
}

function useOtherTabs(): void {
  const queryClient = useQueryClient();
  useEffect(() => followOtherTabs(queryClient, () => leaveToSignIn("signed-out")), [queryClient]);
}

/** Each change names a noun, which is the first word of that noun's queries. */
function useLiveChanges(): void {
  const queryClient = useQueryClient();
  const { data } = useQuery({ ...sessionQuery, enabled: false });
  const organisationId = data?.organisation?.id;
  const first = useRef(organisationId);
  useEffect(() => {
    if (organisationId === undefined) return undefined;
    first.current ??= organisationId;
    // Left or removed: the tab fell back to another organisation, and nothing of the former may stay in view.
    if (first.current !== organisationId) startOver();
    return followLazily(organisationId, (changed) => {
      if (changed.has("all")) void queryClient.invalidateQueries();
      else for (const noun of changed) void queryClient.invalidateQueries({ queryKey: [noun] });
      // Who one is and what one may do can hang on any of these.
      void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
    });
  }, [queryClient, organisationId]);
}

/** Nothing has changed yet when the first page is drawn: what hears of changes is fetched after it. */
function followLazily(
  organisationId: string,
  heard: (changed: ReadonlySet<string>) => void,
): () => void {
  let stop: (() => void) | null = () => undefined;
  import("../lib/live-events.ts").then(
    ({ followChanges }) => {
      if (stop !== null) stop = followChanges(organisationId, heard);
    },
    // A release took the file away: the page then learns of changes by asking, as it does anyway.
    () => undefined,
  );
  return () => {
    stop?.();
    stop = null;
  };
}
