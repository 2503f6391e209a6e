import { ErrorState } from "./error-state.tsx";
import { PageHeader } from "./page-header.tsx";

type PageErrorProps = {
  failure: { title: string; detail: string; requestId: string | null; isFinal?: boolean };
  onTryAgain: () => void;
};

/** A whole page that could not be had: it is named in the window's title, and tried again only where that can help. */
export function PageError({ failure, onTryAgain }: PageErrorProps) {
  return (
    <>
      <PageHeader title={failure.title} />
      <ErrorState failure={failure} titled onTryAgain={onTryAgain} />
    </>
  );
}
