import { Link, type ErrorComponentProps } from "@tanstack/react-router";
import { ApiError } from "../lib/api-error.ts";
import { failureWords } from "../lib/failure-words.ts";
import { Button } from "../ui/button.tsx";
import { Door } from "../ui/door.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { paths } from "./paths.ts";
import { appWords } from "./words.ts";

export function NotFoundPage() {
  return (
    <Door title={appWords.notFoundTitle} lead={appWords.notFound}>
      <Link to={paths.home}>{appWords.home}</Link>
    </Door>
  );
}

export function ErrorPage({ error, reset }: ErrorComponentProps) {
  if (error instanceof ApiError) {
    const failure = failureWords(error);
    return (
      <Door title={failure.title}>
        <ErrorState
          failure={failure}
          onTryAgain={error.code === "offline" ? () => void reloadIfReached() : reset}
        />
      </Door>
    );
  }
  const outdated = isMissingCode(error);
  return (
    <Door
      title={outdated ? appWords.outdatedTitle : appWords.brokenTitle}
      lead={outdated ? appWords.outdated : appWords.broken}
    >
      <Button look="main" onClick={() => location.reload()}>
        {appWords.reload}
      </Button>
    </Door>
  );
}

/** The page's code is still to be fetched. Nothing happens while that cannot be: the sentence stands. */
function reloadIfReached(): Promise<void> {
  return fetch("/healthz").then(
    () => location.reload(),
    () => undefined,
  );
}

/** A release took away the file that this page wanted next. */
function isMissingCode(error: unknown): boolean {
  const message = error instanceof Error ? error.message : "";
  return /dynamically imported module|module script|preload CSS/i.test(message);
}
