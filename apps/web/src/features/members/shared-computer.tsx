import { useEffect } from "react";
import { later } from "../../lib/later.ts";

const watch = later<{ onOut: () => void }>(() => import("./idle-watch.tsx"));

const ASK_AGAIN_MS = 5_000;

/** On a shared computer the clock runs, whatever it takes to get it: its code is asked for until it comes. */
export function SharedComputer({ onOut }: { onOut: () => void }) {
  const { Part, failed, tryAgain } = watch.usePart(true);
  useEffect(() => {
    if (!failed) return undefined;
    const timer = setTimeout(tryAgain, ASK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [failed, tryAgain]);
  return Part === null ? null : <Part onOut={onOut} />;
}
