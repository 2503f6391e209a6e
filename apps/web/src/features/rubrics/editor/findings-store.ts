import type { Finding } from "@evenhand/rubric";
import { placeKey } from "./place-key.ts";

const NONE: readonly Finding[] = [];

/** The findings by place, so that a field is drawn again only when its own findings change. */
export function createFindingsStore() {
  let byPlace = new Map<string, readonly Finding[]>();
  const listeners = new Set<() => void>();
  return {
    tell: (findings: readonly Finding[]): void => {
      const next = new Map<string, readonly Finding[]>();
      for (const [place, found] of Map.groupBy(findings, ({ path }) => placeKey(path))) {
        const before = byPlace.get(place);
        next.set(place, before !== undefined && sameWords(before, found) ? before : found);
      }
      byPlace = next;
      for (const listener of listeners) listener();
    },
    at: (place: string): readonly Finding[] => byPlace.get(place) ?? NONE,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export type FindingsStore = ReturnType<typeof createFindingsStore>;

function sameWords(a: readonly Finding[], b: readonly Finding[]): boolean {
  return a.length === b.length && a.every(({ sentence }, index) => sentence === b[index]?.sentence);
}
