import { describe, expect, test } from "vitest";
import { parseReport } from "./parse-report.ts";

function subject(...lines: string[]) {
  const parsed = parseReport([...lines, "Hiring Loop", "- Talk"].join("\n"));
  if ("problems" in parsed) throw new Error(parsed.problems.join(" "));
  const { role, industry, year } = parsed.report;
  const doubts = parsed.warnings.filter(({ section }) => section === "Title");
  return { role, industry, year, doubts: doubts.map(({ message }) => message) };
}

const sure = (role: string, industry: string, year: number) => ({
  role,
  industry,
  year,
  doubts: [],
});

describe("role, industry and year", () => {
  test.each([
    ["US Backend Engineer Fintech Market Analysis 2026", "Backend Engineer", "Fintech", 2026],
    ["UK Head of Data Public Sector Hiring Report 2031", "Head of Data", "Public Sector", 2031],
    [
      "Registered Nurse in Real Estate, Market Analysis (1999)",
      "Registered Nurse",
      "Real Estate",
      1999,
    ],
    ["# US Welder E-commerce Market Analysis 2025", "Welder", "E-commerce", 2025],
    [
      "Hiring Report: Registered Nurse (Public Health) 2026",
      "Registered Nurse",
      "Public Health",
      2026,
    ],
    [
      "Data Scientist — Healthcare: US Market Analysis (2027)",
      "Data Scientist",
      "Healthcare",
      2027,
    ],
    ["US Market Analysis for Welder in E-commerce, 2025", "Welder", "E-commerce", 2025],
  ])("are told from the title “%s”", (title, role, industry, year) => {
    expect(subject(title)).toEqual(sure(role, industry, year));
  });

  test("of a title that begins with the year, and names the role with “of”", () => {
    const told = subject("2026 US Director of Nursing Long-Term Care Hiring Outlook");
    expect(told).toMatchObject({ role: "Director of Nursing", industry: "Long-Term Care" });
  });

  test("follow the industry that the lens names", () => {
    expect(
      subject("US Dive Master Reef Tourism Market Analysis 2026", "Industry Lens: Reef Tourism"),
    ).toEqual(sure("Dive Master", "Reef Tourism", 2026));
  });

  test("follow the industry that the role definition names", () => {
    const definition =
      "A briefing for Dive Master (the US Reef Tourism segment, 2026): what is paid.";
    expect(subject("US Dive Master Reef Tourism Market Analysis 2026", definition)).toEqual(
      sure("Dive Master", "Reef Tourism", 2026),
    );
    expect(subject("- no title", definition)).toEqual(sure("Dive Master", "Reef Tourism", 2026));
  });

  test("take the industry from the lens where the title has none", () => {
    const title = "US Dive Master Market Analysis 2026";
    expect(subject(title, "Industry Lens: Reef Tourism", "Dive Master is a craft.")).toEqual(
      sure("Dive Master", "Reef Tourism", 2026),
    );
  });

  test("of a title without industry leave it empty, and say so", () => {
    const told = subject("US Dive Master Market Analysis 2026", "What a Dive Master does.");
    expect(told).toMatchObject({ role: "Dive Master", industry: "", year: 2026 });
    expect(told.doubts).toEqual([expect.stringContaining("industry")]);
  });

  test("say where they were told from the title alone", () => {
    const told = subject("US Dive Master Reef Holidays Market Analysis 2026", "- paid by trip");
    expect(told).toMatchObject({ role: "Dive Master", industry: "Reef Holidays" });
    expect(told.doubts).toEqual([expect.stringContaining("from the title alone")]);
  });

  test("say where title and lens disagree", () => {
    const told = subject(
      "US Backend Engineer Fintech Market Analysis 2026",
      "Industry Lens: Media",
    );
    expect(told).toMatchObject({ role: "Backend Engineer", industry: "Fintech" });
    expect(told.doubts).toEqual([expect.stringContaining("“Media”")]);
  });

  test("are empty where nothing tells them", () => {
    const told = subject("- an item");
    expect(told).toMatchObject({ role: "", industry: "", year: null });
    expect(told.doubts).toHaveLength(3);
  });

  test("take the year from the market snapshot where the title has none", () => {
    expect(subject("US Welder Media Market Analysis", "Market Snapshot (2024)").year).toBe(2024);
  });
});
