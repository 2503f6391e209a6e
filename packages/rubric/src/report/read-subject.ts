import { withoutPlace } from "./known-section.ts";
import type { Outline } from "./outline.ts";
import type { ReportWarning } from "./report.ts";
import { readSegment } from "./segment.ts";
import { splitTitle } from "./split-title.ts";

/** What the report is about. `role` and `industry` are `""` where the text does not tell. */
export type Subject = {
  role: string;
  industry: string;
  year: number | null;
  warnings: ReportWarning[];
};

const COUNTRIES =
  "(?:the )?(?:US|U\\.S\\.|USA|United States|UK|U\\.K\\.|United Kingdom|EU|Europe(?:an)?|Canad(?:a|ian)|Australian?|India|Germany|France|Global|Worldwide|EMEA|APAC|LATAM)";
const COUNTRY = new RegExp(`^${COUNTRIES}[ :,–—-]+(?=\\S)`, "i");
const COUNTRY_AT_END = new RegExp(`(?:^|[ (])${COUNTRIES}[^\\p{L}\\p{N}]*$`, "iu");
const REPORT_NAME =
  /(?:\b(?:labou?r|job|talent) )?\b(?:market|hiring|job|talent|role|career) (?:analysis|report|outlook|guide)\b/i;
const YEAR = /\b(?:19|20)\d\d\b/g;

/** Reads role, industry and year from the title and whatever else in the text agrees with it. */
export function readSubject({ title, sections }: Outline): Subject {
  const texts = sections.flatMap((section) => section.lines.map((line) => line.text));
  const lens = lensIndustry(sections);
  const segment = readSegment(texts);
  const words = title ? titleSubject(title.text) : [];
  const split = splitTitle(words, [lens ?? "", segment?.industry ?? ""], texts);
  const role = words.slice(0, split.count).join(" ") || (segment?.role ?? "");
  const industry = words.slice(split.count).join(" ") || (lens ?? segment?.industry ?? "");
  const snapshot = sections.find((section) => section.known?.name === "Market Snapshot");
  const year = lastYear(title?.text) ?? lastYear(snapshot?.heading) ?? segment?.year ?? null;
  const messages = [
    role === "" &&
      "The text does not tell the role; a title such as “US Backend Engineer Fintech Market Analysis 2026” is wanted.",
    industry === "" &&
      "The text does not tell the industry, neither in the title nor in “Industry Lens”.",
    year === null && "The text does not tell the year of the report.",
    split.guessed &&
      industry !== "" &&
      `Where the role ends and the industry begins was told from the title alone: “${role}”, “${industry}”.`,
    lens !== null &&
      lens.toLowerCase() !== industry.toLowerCase() &&
      `The title gives the industry as “${industry}”, the section “Industry Lens” as “${lens}”.`,
  ];
  const warnings = messages
    .filter((message) => message !== false)
    .map((message) => ({ section: "Title", message }));
  return { role, industry, year, warnings };
}

function lensIndustry(sections: Outline["sections"]): string | null {
  const lens = sections.find((section) => section.known?.name === "Industry Lens");
  const [, tail = ""] = withoutPlace(lens?.heading ?? "").split(/: | [–—-] /);
  const named = tail.replace(/ ?\(.*$|:$/, "").trim();
  return named === "" ? null : named;
}

/** The title's words without country, kind of report, year and signs. */
function titleSubject(title: string): string[] {
  return withoutReportName(title)
    .replace(YEAR, "")
    .trim()
    .replace(COUNTRY, "")
    .replace(COUNTRY_AT_END, "")
    .replace(/ (?:in|within) (?:the )?|[(),|]| [:–—-] |:(?: |$)/g, " ")
    .split(" ")
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** What the title says beside "… Market Analysis": before it, or behind it where nothing is before. */
function withoutReportName(title: string): string {
  const [before = "", ...behind] = title.split(REPORT_NAME);
  const subject = /[\p{L}\p{N}]/u.test(before.replace(YEAR, "").replace(COUNTRY_AT_END, ""));
  return subject ? before : behind.join(" ").replace(/^[^\p{L}\p{N}]*(?:for|of|on)?\b/iu, "");
}

function lastYear(text = ""): number | null {
  const year = text.match(YEAR)?.at(-1);
  return year === undefined ? null : Number(year);
}
