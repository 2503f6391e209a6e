import type { Report } from "../report/report.ts";
import type { Wording } from "../wording.ts";
import { originOf } from "./draft-source.ts";

/**
 * The setting that is meant: one of the report's, in any letter case and spacing, or the beginning of
 * one and of no other. Where the report names none, any name will do.
 */
export function settingNamed(
  report: Report,
  asked: string,
): { name: string; emphasis: Wording | null } | { problem: string } {
  if (plain(asked) !== "" && report.settings.length === 0) return { name: asked, emphasis: null };
  const starting = report.settings.filter(({ name }) => plain(name).startsWith(plain(asked)));
  const exact = starting.find(({ name }) => plain(name) === plain(asked));
  const found = exact ?? (starting.length === 1 ? starting[0] : undefined);
  if (found === undefined || plain(asked) === "") {
    const names = report.settings.map(({ name }) => `“${name}”`).join(", ");
    const there =
      names === "" ? "it names none, any name but an empty one will do" : `it has ${names}`;
    return { problem: `The hiring report has no setting “${asked}”; ${there}.` };
  }
  const { name, emphasis, line } = found;
  if (emphasis === null) return { name, emphasis: null };
  const subject = emphasis.replace(/^ask what .{1,10}good.{1,40}? for /iu, "");
  const original = subject === emphasis ? null : emphasis;
  return { name, emphasis: { text: subject, original, origin: originOf(report, line) } };
}

function plain(name: string): string {
  return name.replaceAll(/\s+/gu, " ").trim().toLowerCase();
}
