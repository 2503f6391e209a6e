import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { isSignedOut } from "../../lib/api-error.ts";
import { failureWords } from "../../lib/failure-words.ts";
import { sessionQuery } from "../../lib/session.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { shellWords } from "./shell-words.ts";

type SessionGateProps = { visitor: ReactNode; children: ReactNode };

/** Lets in whoever is signed in; a visitor gets `visitor`. What is on the screen stays while the session is asked again. */
export function SessionGate({ visitor, children }: SessionGateProps) {
  const { data, error, refetch } = useQuery(sessionQuery);
  if (data !== undefined) return children;
  if (isSignedOut(error)) return visitor;
  if (error !== null) {
    return (
      <main id="main" style={{ padding: "var(--gap-6)" }}>
        <ErrorState failure={failureWords(error)} onTryAgain={() => void refetch()} />
      </main>
    );
  }
  return (
    <main id="main" style={{ padding: "var(--gap-6)" }}>
      <Skeleton label={shellWords.opening} />
    </main>
  );
}
