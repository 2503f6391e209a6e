import { timeZoneOptions, zoneOfDevice } from "../../lib/time-zones.ts";
import { momentsInZone } from "../../lib/wall-clock.ts";
import { formatWhen } from "../../lib/zoned-time.ts";
import { ChoiceField } from "../../ui/choice-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { interviewWords } from "./words.ts";

export type When = { local: string; zone: string };

type WhenFieldProps = {
  when: When;
  onChange: (when: When) => void;
  /** It has been sent already: what is missing is said. */
  tried: boolean;
};

/** The moment that is meant, or null where the clocks of that zone never show it. */
export function momentOf({ local, zone }: When): string | null {
  return momentsInZone(local, zone)[0] ?? null;
}

/** A wall-clock time and whose clock it is; what that is here, and what a change of the clocks does to it. */
export function WhenField({ when, onChange, tried }: WhenFieldProps) {
  const { local, zone } = when;
  const moments = momentsInZone(local, zone);
  const isSkipped = local !== "" && moments.length === 0;
  const problem = isSkipped
    ? interviewWords.timeSkipped
    : tried && local === ""
      ? interviewWords.timeWrong
      : undefined;
  return (
    <>
      <TextField
        label={interviewWords.date}
        type="datetime-local"
        value={local}
        problem={problem}
        hint={hintFor(moments, zone)}
        onChange={(event) => onChange({ ...when, local: event.target.value })}
      />
      <ChoiceField
        label={interviewWords.zone}
        value={zone}
        options={timeZoneOptions(zone)}
        onChange={(event) => onChange({ ...when, zone: event.target.value })}
      />
    </>
  );
}

function hintFor(moments: string[], zone: string): string | undefined {
  const [moment] = moments;
  if (moment === undefined) return undefined;
  const said = [
    zone === zoneOfDevice() ? "" : formatWhen(moment, zone),
    moments.length > 1 ? interviewWords.timeTwice : "",
    Date.parse(moment) < Date.now() ? interviewWords.timePast : "",
  ].filter(Boolean);
  return said.length === 0 ? undefined : said.join(". ");
}
