import type { PlanInterview } from "@evenhand/contract/interviews";
import { problemAt } from "../../lib/api-error.ts";
import { TextField } from "../../ui/text-field.tsx";
import { interviewWords } from "./words.ts";

/** As typed; empty where there is none. */
export type Place = { place: string; video: string };

type PlaceFieldsProps = {
  where: Place;
  onChange: (where: Place) => void;
  /** What the server said to it. */
  error: Error | null;
};

export function placeOf({ place, video }: Place): Pick<PlanInterview, "place" | "videoUrl"> {
  return { place: place.trim() || null, videoUrl: video.trim() || null };
}

/** Where people meet, by foot or by video. */
export function PlaceFields({ where, onChange, error }: PlaceFieldsProps) {
  return (
    <>
      <TextField
        label={interviewWords.place}
        value={where.place}
        maxLength={300}
        onChange={(event) => onChange({ ...where, place: event.target.value })}
      />
      <TextField
        label={interviewWords.video}
        type="url"
        value={where.video}
        maxLength={2_000}
        problem={problemAt(error, "videoUrl")}
        onChange={(event) => onChange({ ...where, video: event.target.value })}
      />
    </>
  );
}
