import { useCallback, useEffect, useRef, useState } from "react";
import { canShareAPen, createPen, type Pen, type Standing } from "./pen.ts";

/** The pen of one thing in this tab. */
export function usePen<Shown>(name: string) {
  const [standing, setStanding] = useState<Standing<Shown>>({
    role: canShareAPen() ? "asking" : "writer",
    shown: null,
  });
  const pen = useRef<Pen<Shown> | null>(null);
  useEffect(() => {
    if (!canShareAPen()) return undefined;
    const mine = createPen<Shown>(name, setStanding);
    pen.current = mine;
    return () => mine.close();
  }, [name]);
  const show = useCallback((shown: Shown) => pen.current?.show(shown), []);
  const want = useCallback(() => pen.current?.want(), []);
  const lettingGo = useCallback((act: () => Promise<void>) => pen.current?.lettingGo(act), []);
  return { ...standing, show, want, lettingGo };
}
