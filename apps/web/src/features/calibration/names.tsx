import { createContext, useContext } from "react";
import type { Sentence as Parts } from "@evenhand/contract/calibration";
import { calibrationWords } from "./words.ts";

/** How a person is called on this page. */
export type NameOf = (person: { id: string; name: string }) => string;

export const NamesContext = createContext<NameOf>(({ name }) => name);

export const useNameOf = (): NameOf => useContext(NamesContext);

/** Numbers instead of names, in an order that has nothing to do with the names; others have none. */
export function numbered(people: readonly { id: string }[]): NameOf {
  const order = people.map(({ id }) => id).toSorted();
  return ({ id }) => {
    const place = order.indexOf(id);
    return place === -1 ? calibrationWords.hiddenOther : calibrationWords.hiddenName(place + 1);
  };
}

/** By name, or by number where names are hidden. */
export function byName<Person extends { id: string; name: string }>(
  people: readonly Person[],
  nameOf: NameOf,
): Person[] {
  return people.toSorted((a, b) =>
    nameOf(a).localeCompare(nameOf(b), undefined, { numeric: true }),
  );
}

/** A sentence of the calibration, with the people in it called as the page calls them. */
export function Sentence({ parts }: { parts: Parts }) {
  return <>{sentenceText(parts, useNameOf())}</>;
}

export function sentenceText(parts: Parts, nameOf: NameOf): string {
  return parts.map((part) => (typeof part === "string" ? part : nameOf(part))).join("");
}
