import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LONGEST_REPORT, parseReport } from "./report/parse-report.ts";
import { Rubric } from "./rubric.ts";
import { SAMPLE_REPORTS } from "./sample-reports/hiring-report-texts.ts";

const CLI = fileURLToPath(new URL("cli.ts", import.meta.url));
const [sample = { name: "", text: "" }] = SAMPLE_REPORTS;
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "hiring-report-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function run(...args: string[]): Promise<{ code: number; out: string; problems: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [CLI, ...args], { maxBuffer: 2 ** 26 }, (error, out, problems) => {
      resolve({ code: error ? Number(error.code) : 0, out, problems });
    });
  });
}

describe("parse", () => {
  test("prints one JSON object with the report and its warnings", async () => {
    const { code, out, problems } = await run("parse", file("report.txt", sample.text));
    expect({ code, problems }).toEqual({ code: 0, problems: "" });
    const printed = JSON.parse(out) as Record<string, unknown>;
    expect(Object.keys(printed)).toEqual(
      (
        "role industry year settings stages signals antiSignals skills scenarios artifacts " +
        "constraints levels outcomes advice screenQuestions compensation risks drivers arc90 " +
        "candidateQuestions other warnings"
      ).split(" "),
    );
    const parsed = parseReport(sample.text);
    if ("problems" in parsed) throw new Error(parsed.problems.join(" "));
    const { sections: _sections, other, ...report } = parsed.report;
    expect(printed).toEqual({
      ...report,
      other: other.map(({ bullet: _bullet, nested: _nested, ...line }) => line),
      warnings: parsed.warnings,
    });
  });

  test("reads a text in CR LF with a byte order mark the same", async () => {
    const plain = await run("parse", file("plain.txt", sample.text));
    const text = `\uFEFF${sample.text.replaceAll("\n", "\r\n")}`;
    expect(await run("parse", file("windows.txt", text))).toEqual(plain);
  });

  test("refuses a text without stages", async () => {
    const { code, out, problems } = await run("parse", file("none.txt", "A title\nSome words."));
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(problems).toContain("“Hiring Loop”");
  });
});

describe("a file that cannot be read is a sentence that names it", () => {
  test.each([
    ["missing.txt", null, "there is no such file"],
    ["latin1.txt", Uint8Array.of(0x52, 0xe9, 0x73, 0x75, 0x6d, 0xe9), "not text in UTF-8"],
    ["huge.txt", new Uint8Array(LONGEST_REPORT + 1).fill(0x78), "5,242,880 bytes"],
  ])("%s", async (name, content, reason) => {
    const path = content === null ? join(folder, name) : file(name, content);
    const { code, out, problems } = await run("parse", path);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(problems).toContain(name);
    expect(problems).toContain(reason);
  });

  test("a directory", async () => {
    const { code, problems } = await run("parse", folder);
    expect(code).toBe(1);
    expect(problems).toContain("it is a directory");
  });
});

describe("draft", () => {
  test("prints the rubric of a setting, in whatever case it is asked for", async () => {
    const path = file("draft.txt", sample.text);
    const { code, out, problems } = await run("draft", path, "--setting", "cold STORAGE");
    expect({ code, problems }).toEqual({ code: 0, problems: "" });
    const rubric = Rubric.parse(JSON.parse(out));
    expect(rubric.setting).toBe("Cold storage");
    expect(rubric.stages).toHaveLength(5);
  });

  test("knows a setting by its beginning, where no other begins so", async () => {
    const path = file("beginning.txt", sample.text);
    const { code, out } = await run("draft", path, "--setting", "Cold");
    expect(code).toBe(0);
    expect(Rubric.parse(JSON.parse(out)).setting).toBe("Cold storage");
  });

  test("takes any setting where the report names none", async () => {
    const path = file("bare.txt", "Hiring Loop\n- Work sample");
    const { code, out } = await run("draft", path, "--setting", "Night ward");
    expect(code).toBe(0);
    expect(Rubric.parse(JSON.parse(out)).setting).toBe("Night ward");
    expect((await run("draft", path, "--setting", " ")).code).toBe(1);
  });

  test("refuses a setting that the report does not have, and says which it has", async () => {
    const path = file("settings.txt", sample.text);
    const { code, out, problems } = await run("draft", path, "--setting", "Orbit");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(problems).toContain("“Orbit”");
    expect(problems).toContain("“Cross-dock”, “Cold storage”");
  });

  test("refuses to draft for no setting", async () => {
    const { code, problems } = await run("draft", file("some.txt", sample.text));
    expect(code).toBe(1);
    expect(problems).toContain("--setting");
  });
});

test.each([
  [[], "A command is missing."],
  [["guess", "a.txt"], "There is no command “guess”."],
  [["parse"], "wants a file"],
  [["parse", "a.txt", "b.txt"], "one argument too many"],
  [["parse", "a.txt", "--setting", "x"], "takes no --setting"],
  [["parse", "a.txt", "--loud"], "--loud"],
])("%j is answered with the usage", async (args, problem) => {
  const { code, out, problems } = await run(...args);
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(problems).toContain(problem);
  expect(problems).toContain("Usage:");
});

test("--help prints the usage", async () => {
  const { code, out, problems } = await run("--help");
  expect({ code, problems }).toEqual({ code: 0, problems: "" });
  expect(out).toContain("parse FILE");
});
