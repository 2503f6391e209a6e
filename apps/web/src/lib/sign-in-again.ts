import { useSyncExternalStore } from "react";

/** Who works in this page; `null` before sign-in and after sign-out. */
type Person = {
  id: string;
  email: string;
  /** On a shared computer: nothing of theirs stays on the device. */
  leavesNothing: boolean;
};

let person: Person | null = null;
let waiting: ((backAgain: boolean) => void)[] = [];
const watchers = new Set<() => void>();
const { promise: somebodyWorks, resolve: told } = Promise.withResolvers<void>();

export function nowWorking(next: Person | null): void {
  person = next;
  if (next === null) settle(false);
  else told();
}

/** Waits until it is first known who works here: what is read ahead may arrive sooner. */
export async function personOnceKnown(): Promise<Person | null> {
  await somebodyWorks;
  return person;
}

export function personAtWork(): Person | null {
  return person;
}

/** Opens the sign-in dialog over the page, once however many calls ask. `false`: nobody was at work, or they left. */
export function askToSignInAgain(): Promise<boolean> {
  if (person === null) return Promise.resolve(false);
  return new Promise((resolve) => {
    waiting = [...waiting, resolve];
    tell();
  });
}

export function signedInAgain(): void {
  settle(true);
}

export function signInAgainIsAsked(): boolean {
  return waiting.length > 0;
}

export function useSignInAgainIsAsked(): boolean {
  return useSyncExternalStore(watch, signInAgainIsAsked);
}

function settle(backAgain: boolean): void {
  const asked = waiting;
  waiting = [];
  for (const resolve of asked) resolve(backAgain);
  tell();
}

function tell(): void {
  for (const watcher of watchers) watcher();
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}
