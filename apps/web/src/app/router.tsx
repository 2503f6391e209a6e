import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, createRouter } from "@tanstack/react-router";
import { sessionQuery } from "../lib/session.ts";
import { ErrorPage, NotFoundPage } from "./error-page.tsx";
import { Layout } from "./layout.tsx";
import { lazyPage } from "./lazy-page.ts";
import { aheadOf } from "./read-ahead.ts";
import { paths, type WhySignedOut } from "./paths.ts";
import { searchOf } from "./searches.ts";

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({ component: Layout });

/** Asks who is signed in while the page's code is on its way; the page itself shows what came of it. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: "signed-in",
  loader: ({ context }) => void context.queryClient.prefetchQuery(sessionQuery),
  component: lazyPage(() => import("../pages/signed-in-page.tsx"), "SignedInPage"),
});

const home = createRoute({
  getParentRoute: () => signedIn,
  path: paths.home,
  component: lazyPage(() => import("../pages/home-page.tsx"), "HomePage"),
});

type MembersSearch = { search?: string; state?: "deactivated" | "all" };

const members = createRoute({
  getParentRoute: () => signedIn,
  path: paths.members,
  validateSearch: ({ search, state }: Record<string, unknown>): MembersSearch => ({
    ...(typeof search === "string" && search !== "" ? { search } : {}),
    ...(state === "deactivated" || state === "all" ? { state } : {}),
  }),
  component: lazyPage(() => import("../pages/members-page.tsx"), "MembersPage"),
});

const organisation = createRoute({
  getParentRoute: () => signedIn,
  path: paths.organisation,
  component: lazyPage(() => import("../pages/organisation-page.tsx"), "OrganisationPage"),
});

const profile = createRoute({
  getParentRoute: () => signedIn,
  path: paths.profile,
  component: lazyPage(() => import("../pages/profile-page.tsx"), "ProfilePage"),
});

const scorecardPage = () => import("../pages/scorecard-page.tsx");

const scorecard = createRoute({
  getParentRoute: () => signedIn,
  path: paths.scorecard,
  loader: ({ cause, context, params }) =>
    aheadOf(cause, scorecardPage, (page) =>
      page.readAhead(context.queryClient, params.scorecardId),
    ),
  component: lazyPage(scorecardPage, "ScorecardPage"),
});

const reports = createRoute({
  getParentRoute: () => signedIn,
  path: paths.reports,
  component: lazyPage(() => import("../pages/reports-page.tsx"), "ReportsPage"),
});

const importReport = createRoute({
  getParentRoute: () => signedIn,
  path: paths.importReport,
  component: lazyPage(() => import("../pages/import-report-page.tsx"), "ImportReportPage"),
});

const report = createRoute({
  getParentRoute: () => signedIn,
  path: paths.report,
  component: lazyPage(() => import("../pages/report-page.tsx"), "ReportPage"),
});

type RubricsSearch = { search?: string; archived?: "yes" };

const rubrics = createRoute({
  getParentRoute: () => signedIn,
  path: paths.rubrics,
  validateSearch: ({ search, archived }: Record<string, unknown>): RubricsSearch => ({
    ...(typeof search === "string" && search !== "" ? { search } : {}),
    ...(archived === "yes" ? { archived } : {}),
  }),
  component: lazyPage(() => import("../pages/rubrics-page.tsx"), "RubricsPage"),
});

/** `part`: what of the rubric is in view, as `stages/case-discussion`. */
type RubricSearch = { part?: string };

const rubric = createRoute({
  getParentRoute: () => signedIn,
  path: paths.rubric,
  validateSearch: ({ part }: Record<string, unknown>): RubricSearch =>
    typeof part === "string" && part !== "" ? { part } : {},
  component: lazyPage(() => import("../pages/rubric-page.tsx"), "RubricPage"),
});

const rubricVersions = createRoute({
  getParentRoute: () => signedIn,
  path: paths.rubricVersions,
  component: lazyPage(() => import("../pages/rubric-versions-page.tsx"), "RubricVersionsPage"),
});

const rubricVersion = createRoute({
  getParentRoute: () => signedIn,
  path: paths.rubricVersion,
  component: lazyPage(() => import("../pages/rubric-version-page.tsx"), "RubricVersionPage"),
});

const kit = createRoute({
  getParentRoute: () => signedIn,
  path: paths.kit,
  component: lazyPage(() => import("../pages/kit-page.tsx"), "KitPage"),
});

const roundUp = createRoute({
  getParentRoute: () => signedIn,
  path: paths.roundUp,
  component: lazyPage(() => import("../pages/round-up-page.tsx"), "RoundUpPage"),
});

const openings = createRoute({
  getParentRoute: () => signedIn,
  path: paths.openings,
  validateSearch: searchOf("state", ["closed", "archived"]),
  component: lazyPage(() => import("../pages/openings-page.tsx"), "OpeningsPage"),
});

const opening = createRoute({
  getParentRoute: () => signedIn,
  path: paths.opening,
  validateSearch: searchOf("only", ["needs_decision", "cards_owed", "ended"]),
  component: lazyPage(() => import("../pages/opening-page.tsx"), "OpeningPage"),
});

const candidates = createRoute({
  getParentRoute: () => signedIn,
  path: paths.candidates,
  validateSearch: searchOf("state", ["all", "archived"]),
  component: lazyPage(() => import("../pages/candidates-page.tsx"), "CandidatesPage"),
});

const application = createRoute({
  getParentRoute: () => signedIn,
  path: paths.application,
  component: lazyPage(() => import("../pages/application-page.tsx"), "ApplicationPage"),
});

/** `over`: an opening's id, or `all`. */
type CalibrationSearch = { over?: string };

const calibrationPage = () => import("../pages/calibration-page.tsx");

const calibration = createRoute({
  getParentRoute: () => signedIn,
  path: paths.calibration,
  validateSearch: ({ over }: Record<string, unknown>): CalibrationSearch =>
    typeof over === "string" && over !== "" ? { over } : {},
  loaderDeps: ({ search }) => search,
  loader: ({ cause, context, deps }) =>
    aheadOf(cause, calibrationPage, (page) => page.readAhead(context.queryClient, deps.over)),
  component: lazyPage(calibrationPage, "CalibrationPage"),
});

type SignInSearch = { next?: string; why?: WhySignedOut };

const signIn = createRoute({
  getParentRoute: () => root,
  path: paths.signIn,
  validateSearch: ({ next, why }: Record<string, unknown>): SignInSearch => ({
    ...(typeof next === "string" ? { next } : {}),
    ...(why === "idle" || why === "signed-out" ? { why } : {}),
  }),
  component: lazyPage(() => import("../pages/sign-in-page.tsx"), "SignInPage"),
});

const newPassword = createRoute({
  getParentRoute: () => root,
  path: paths.newPassword,
  component: lazyPage(() => import("../pages/new-password-page.tsx"), "NewPasswordPage"),
});

const firstRun = createRoute({
  getParentRoute: () => root,
  path: paths.firstRun,
  component: lazyPage(() => import("../pages/first-run-page.tsx"), "FirstRunPage"),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: paths.invitation,
  component: lazyPage(() => import("../pages/invitation-page.tsx"), "InvitationPage"),
});

/** For those who build the product; where it is used there is no such page. */
const onlyInDevelopment = import.meta.env.DEV
  ? [
      createRoute({
        getParentRoute: () => root,
        path: "/kitchen",
        component: lazyPage(() => import("../pages/kitchen-page.tsx"), "KitchenPage"),
      }),
    ]
  : [];

const routeTree = root.addChildren([
  signedIn.addChildren([
    home,
    members,
    organisation,
    profile,
    scorecard,
    kit,
    reports,
    importReport,
    report,
    rubrics,
    rubric,
    rubricVersions,
    rubricVersion,
    roundUp,
    openings,
    opening,
    candidates,
    application,
    calibration,
  ]),
  signIn,
  newPassword,
  firstRun,
  invitation,
  ...onlyInDevelopment,
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
