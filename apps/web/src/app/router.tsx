import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from "@tanstack/react-router";
import { sessionQuery } from "../lib/session.ts";
import { ErrorPage, NotFoundPage } from "./error-page.tsx";
import { Layout } from "./layout.tsx";
import { paths, type WhySignedOut } from "./paths.ts";

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({ component: Layout });

/** Asks who is signed in while the page's code is on its way; the page itself shows what came of it. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: "signed-in",
  loader: ({ context }) => void context.queryClient.prefetchQuery(sessionQuery),
  component: lazyRouteComponent(() => import("../pages/signed-in-page.tsx"), "SignedInPage"),
});

const home = createRoute({
  getParentRoute: () => signedIn,
  path: paths.home,
  component: lazyRouteComponent(() => import("../pages/home-page.tsx"), "HomePage"),
});

type MembersSearch = { search?: string; state?: "deactivated" | "all" };

const members = createRoute({
  getParentRoute: () => signedIn,
  path: paths.members,
  validateSearch: ({ search, state }: Record<string, unknown>): MembersSearch => ({
    ...(typeof search === "string" && search !== "" ? { search } : {}),
    ...(state === "deactivated" || state === "all" ? { state } : {}),
  }),
  component: lazyRouteComponent(() => import("../pages/members-page.tsx"), "MembersPage"),
});

const organisation = createRoute({
  getParentRoute: () => signedIn,
  path: paths.organisation,
  component: lazyRouteComponent(() => import("../pages/organisation-page.tsx"), "OrganisationPage"),
});

const profile = createRoute({
  getParentRoute: () => signedIn,
  path: paths.profile,
  component: lazyRouteComponent(() => import("../pages/profile-page.tsx"), "ProfilePage"),
});

const scorecard = createRoute({
  getParentRoute: () => signedIn,
  path: paths.scorecard,
  component: lazyRouteComponent(() => import("../pages/scorecard-page.tsx"), "ScorecardPage"),
});

type SignInSearch = { next?: string; why?: WhySignedOut };

const signIn = createRoute({
  getParentRoute: () => root,
  path: paths.signIn,
  validateSearch: ({ next, why }: Record<string, unknown>): SignInSearch => ({
    ...(typeof next === "string" ? { next } : {}),
    ...(why === "idle" || why === "signed-out" ? { why } : {}),
  }),
  component: lazyRouteComponent(() => import("../pages/sign-in-page.tsx"), "SignInPage"),
});

const firstRun = createRoute({
  getParentRoute: () => root,
  path: paths.firstRun,
  component: lazyRouteComponent(() => import("../pages/first-run-page.tsx"), "FirstRunPage"),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: paths.invitation,
  component: lazyRouteComponent(() => import("../pages/invitation-page.tsx"), "InvitationPage"),
});

const kitchen = createRoute({
  getParentRoute: () => root,
  path: paths.kitchen,
  ...(import.meta.env.DEV
    ? { component: lazyRouteComponent(() => import("../pages/kitchen-page.tsx"), "KitchenPage") }
    : { component: NotFoundPage }),
});

const routeTree = root.addChildren([
  signedIn.addChildren([home, members, organisation, profile, scorecard]),
  signIn,
  firstRun,
  invitation,
  kitchen,
]);

export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: "intent",
    scrollRestoration: true,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
