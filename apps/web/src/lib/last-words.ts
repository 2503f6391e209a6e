/** Something that still has words to send, anywhere on the page or left behind by one. */
type Speaker = { flush: () => Promise<void>; stop: () => void };

const speakers = new Set<Speaker>();

/** Gives the function that takes it off the list again. */
export function hasWordsToSend(speaker: Speaker): () => void {
  speakers.add(speaker);
  return () => speakers.delete(speaker);
}

/** Sends what can be sent, now; done once each has got through or knows that it cannot. */
export async function sendLastWords(): Promise<void> {
  await Promise.allSettled([...speakers].map(({ flush }) => flush()));
}

/** Whoever wrote them has gone: nothing more is sent or asked about. */
export function fallSilent(): void {
  for (const speaker of speakers) speaker.stop();
  speakers.clear();
}
