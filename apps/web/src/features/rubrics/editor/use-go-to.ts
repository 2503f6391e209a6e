import type { Path } from "@evenhand/rubric";
import { useCallback, useLayoutEffect, useRef, useState } from "react";
import { partOf, placeKey } from "./place-key.ts";

/**
 * Shows the part that holds a place and puts the focus there: on the field itself, or on the nearest thing that leads
 * to it. A part that is opened otherwise is read from its heading on.
 */
export function useGoTo(part: string, onPart: (part: string) => void) {
  const wanted = useRef<Path | null>(null);
  const shown = useRef(part);
  // The place may be on the page already, in which case nothing else would draw it anew.
  const [, setAsked] = useState(0);

  useLayoutEffect(() => {
    const path = wanted.current;
    const isNew = shown.current !== part;
    if (path === null) {
      if (isNew) document.querySelector<HTMLElement>("[data-part-heading]")?.focus();
      shown.current = part;
      return;
    }
    if (partOf(path) !== part) return;
    shown.current = part;
    wanted.current = null;
    arrive(path, MOST_FRAMES);
  });

  return useCallback(
    (path: Path) => {
      wanted.current = path;
      const next = partOf(path);
      if (next !== shown.current) onPart(next);
      setAsked((before) => before + 1);
    },
    [onPart],
  );
}

/** A list draws what is new in it a moment after the rest of the page. */
const MOST_FRAMES = 20;

function arrive(path: Path, frames: number): void {
  const exact = find(`[data-place="${CSS.escape(placeKey(path))}"]`);
  if (exact === null && frames > 0) {
    requestAnimationFrame(() => arrive(path, frames - 1));
    return;
  }
  const field = exact ?? nearest(path);
  field?.focus({ preventScroll: true });
  field?.scrollIntoView({ block: "center" });
}

/** The first field inside a place; else the nearest one around it; else the part's heading. */
function nearest(path: Path): HTMLElement | null {
  const inside = find(`[data-place^="${CSS.escape(`${placeKey(path)}|`)}"]`);
  if (inside !== null) return inside;
  for (let length = path.length - 1; length > 1; length -= 1) {
    const around = find(`[data-place="${CSS.escape(placeKey(path.slice(0, length)))}"]`);
    if (around !== null) return around;
  }
  return find("[data-part-heading]");
}

function find(selector: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(selector);
}
