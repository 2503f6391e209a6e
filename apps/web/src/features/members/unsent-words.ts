export const unsentWords = {
  title: "Sign out and lose words?",
  unsent: (count: number) =>
    count === 1
      ? "What you wrote on one card or rubric could not be sent yet."
      : `What you wrote on ${count} cards or rubrics could not be sent yet.`,
  unrecorded: (count: number) =>
    count === 1
      ? "One decision is written but not recorded. It is sent only when you record it."
      : `${count} decisions are written but not recorded. Each is sent only when you record it.`,
  more: "All of this is on this device only, and signing out removes it.",
  leave: "Sign out and remove it",
} as const;

/** A card or a rubric waits for the network; a decision waits for its author. */
export function whatIsLost(kinds: readonly string[]): string[] {
  const unrecorded = kinds.filter((kind) => kind === "decisions").length;
  const unsent = kinds.length - unrecorded;
  return [
    ...(unsent > 0 ? [unsentWords.unsent(unsent)] : []),
    ...(unrecorded > 0 ? [unsentWords.unrecorded(unrecorded)] : []),
    unsentWords.more,
  ];
}
