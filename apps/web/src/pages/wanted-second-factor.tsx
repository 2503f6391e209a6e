import { lazy } from "react";

const Page = lazy(() => import("./wanted-second-factor-page.tsx"));

/** A step of its own: the names of all that the page is made of need not be in everybody's first visit. */
export default function WantedSecondFactor({ onDone }: { onDone: () => void }) {
  return <Page onDone={onDone} />;
}
