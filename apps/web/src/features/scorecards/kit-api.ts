import { queryOptions, type QueryClient } from "@tanstack/react-query";
import { call } from "../../lib/client.ts";
import { askOrRecall, withKept } from "../../lib/recall.ts";

/** Whether the card can be opened is a matter of the clock: the server is asked again so often. */
const CLOCK_MS = 30_000;

/** While the kit is a kept one. */
const TRY_AGAIN_MS = 10_000;

/** How many kits of those to come are kept on the device. */
const KEPT = 5;

export function kitQuery(interviewId: string) {
  return queryOptions({
    queryKey: ["interviews", "kit", interviewId],
    queryFn: ({ signal }) =>
      askOrRecall(`kits/${interviewId}`, () =>
        call("GET /api/interviews/:interviewId/kit", { params: { interviewId }, signal }),
      ),
    refetchInterval: ({ state }) => (state.data?.keptAt ? TRY_AGAIN_MS : CLOCK_MS),
  });
}

/** What somebody is about to need: the kits of their next interviews, and the cards that they are writing. */
export type Ahead = { interviewId: string; scorecardId: string | null }[];

/** Keeps the next kits on the device, and takes away those of interviews that are over or not theirs any more. */
export async function keepNextKits(queryClient: QueryClient, ahead: Ahead): Promise<void> {
  const next = ahead.slice(0, KEPT).map(({ interviewId }) => interviewId);
  const cards = ahead.flatMap(({ scorecardId }) => scorecardId ?? []);
  await withKept("kits/", ({ dropAnswersBut }, prefix) => dropAnswersBut(prefix, next));
  await withKept("scorecards/", ({ dropAnswersBut }, prefix) => dropAnswersBut(prefix, cards));
  for (const interviewId of next) await queryClient.prefetchQuery(kitQuery(interviewId));
}
