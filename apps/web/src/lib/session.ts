import { queryOptions, type QueryClient } from "@tanstack/react-query";
import type { SessionView } from "@evenhand/contract/sessions";
import { hasCode, isSignedOut } from "./api-error.ts";
import { call } from "./client.ts";
import { organisationOfTab, workIn } from "./organisation-of-tab.ts";
import { nowWorking, personAtWork, signedInAgain } from "./sign-in-again.ts";
import { hearTabs, tellTabs } from "./tabs.ts";

/** Who is signed in, in which organisation, and what they may do. Fails with `not_signed_in` for a visitor. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: ({ signal }) => readSession(signal),
  staleTime: 60_000,
});

async function readSession(signal?: AbortSignal): Promise<SessionView> {
  const options = signal === undefined ? {} : { signal };
  try {
    return met(await call("GET /api/session", options));
  } catch (error) {
    if (isSignedOut(error)) void forgetKept();
    const kept = hasCode(error, "offline")
      ? await keptSession().then((one) => one.recallSession(organisationOfTab()), nothing)
      : null;
    if (kept !== null) return remember(kept);
    // The tab's organisation was left or closed: fall back to the session's own.
    const gone = hasCode(error, "organisation_required", "not_found", "not_allowed");
    if (!gone || organisationOfTab() === null) throw error;
    workIn(null);
    return met(await call("GET /api/session", options));
  }
}

const keptSession = () => import("./kept-session.ts");

/** The session as the server tells it: what is kept on this device is from now on theirs, or nothing. */
function met(view: SessionView): SessionView {
  keptSession().then(({ keepSession }) => keepSession(view), nothing);
  return remember(view);
}

/** Takes everything that was kept for the hours without a network off this device. */
export function forgetKept(): Promise<unknown> {
  return keptSession().then(({ forgetEverybody }) => forgetEverybody(), nothing);
}

const nothing = () => null;

function remember(view: SessionView): SessionView {
  nowWorking({
    id: view.user.id,
    email: view.user.email,
    leavesNothing: view.session.sharedComputer,
  });
  if (view.organisation !== null) workIn(view.organisation.id);
  return view;
}

/** Call with the answer of a sign-in, a first run or an accepted invitation. */
export function beginSession(queryClient: QueryClient, view: SessionView): void {
  const before = personAtWork();
  if (before !== null && before.id !== view.user.id) queryClient.clear();
  if (before?.id !== view.user.id) workIn(null);
  queryClient.setQueryData(sessionQuery.queryKey, met(view));
  signedInAgain();
  tellTabs({ kind: "signed-in", userId: view.user.id });
}

/** Forgets the person here and in the other tabs; on a shared computer, everything stored as well. */
export function endSession(queryClient: QueryClient): void {
  const shared = queryClient.getQueryData(sessionQuery.queryKey)?.session.sharedComputer ?? false;
  forget(queryClient, shared);
  tellTabs({ kind: "signed-out" });
}

function forget(queryClient: QueryClient, everything: boolean): void {
  nowWorking(null);
  workIn(null);
  queryClient.clear();
  void forgetKept();
  if (!everything) return;
  try {
    localStorage.clear();
    sessionStorage.clear();
  } catch {
    // Storage is off: there is nothing to clear.
  }
}

/** Follows what the other tabs do. `left` is called when this page must not go on showing what it shows. */
export function followOtherTabs(queryClient: QueryClient, left: () => void): () => void {
  return hearTabs((message) => {
    const person = personAtWork();
    if (person === null) return;
    if (message.kind === "signed-in" && message.userId === person.id) signedInAgain();
    else if (message.kind !== "active") {
      forget(queryClient, false);
      left();
    }
  });
}

/** Goes over to another organisation of the same person; nothing of the former one stays in memory. */
export function switchOrganisation(queryClient: QueryClient, organisationId: string): void {
  workIn(organisationId);
  queryClient.clear();
}
